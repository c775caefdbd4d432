using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>
/// A running Node.js process that answers one line for each line, in order. Several lines may be under way. Never throws for what the
/// process does.
/// </summary>
internal sealed class HostProcess : IDisposable
{
    private const int KeptErrorCharacters = 2000;

    private readonly Process process;
    private readonly StringBuilder errors = new();
    private readonly BlockingCollection<byte[]> requests = [];
    private readonly BlockingCollection<byte[]> lines = [];
    private readonly Task errorReader;

    private HostProcess(Process process)
    {
        this.process = process;
        errorReader = OnOwnThread(CollectErrors);
        OnOwnThread(Write);
        OnOwnThread(Read);
    }

    /// <summary>Whether no line came because the process ended, as opposed to not answering in time.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Starts a process.</summary>
    /// <param name="options">Where Node.js and the host are.</param>
    /// <param name="snapshot">The snapshot to start from; null for the plain start.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The executable can not be started.</exception>
    public static HostProcess Start(HostedFrontEndOptions options, string? snapshot)
    {
        string[] arguments = snapshot is null ? [Path.Combine(options.HostFolder, "main.cjs")] : ["--snapshot-blob", snapshot, "serve"];
        ProcessStartInfo information = new(options.NodeExecutable, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // The machine's time zone and options that somebody set for other Node.js programs must not change answers.
        information.Environment["TZ"] = "UTC";
        information.Environment.Remove("NODE_OPTIONS");
        return new HostProcess(Process.Start(information)!);
    }

    /// <summary>Sends a request, without waiting for anything.</summary>
    /// <param name="request">A line with its line feed.</param>
    public void Send(byte[] request) => requests.Add(request);

    /// <summary>Waits for the next line. Null when the process ended or did not answer in time; it is of no use then.</summary>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public byte[]? Receive(TimeSpan timeout, CancellationToken cancellation)
    {
        if (lines.TryTake(out byte[]? line, (int)timeout.TotalMilliseconds, cancellation))
            return line;
        HasEnded = lines.IsCompleted;
        if (!HasEnded)
            Kill();
        return null;
    }

    /// <summary>Why the process ended: its exit code and what it wrote to stderr.</summary>
    public string Describe()
    {
        Kill();
        errorReader.Wait(TimeSpan.FromSeconds(1));
        string text;
        lock (errors)
            text = errors.ToString();
        string[] said = [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line.Length < 300).Take(6)];
        string exit = process.HasExited ? $"exit code {process.ExitCode}" : "still ending";
        return said.Length == 0 ? exit : $"{exit}: {string.Join(" / ", said)}";
    }

    public void Dispose()
    {
        requests.CompleteAdding();
        Kill();
        process.Dispose();
    }

    /// <summary>What blocks must not hold up the few threads of the pool.</summary>
    private static Task OnOwnThread(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(2000);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself.
        }
    }

    /// <summary>Writing can block, when the process does not read; its end ends that.</summary>
    private void Write()
    {
        try
        {
            Stream input = process.StandardInput.BaseStream;
            foreach (byte[] request in requests.GetConsumingEnumerable())
            {
                input.Write(request);
                input.Flush();
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process ended, which whoever waits for its answer learns from the reader.
        }
    }

    private void Read()
    {
        try
        {
            LineReader reader = new(process.StandardOutput.BaseStream);
            while (reader.Next() is { } line)
                lines.Add(line);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // As if it had ended.
        }

        lines.CompleteAdding();
    }

    private void CollectErrors()
    {
        char[] block = new char[4096];
        for (int read = process.StandardError.Read(block); read > 0; read = process.StandardError.Read(block))
        {
            lock (errors)
                errors.Append(block, 0, Math.Min(read, Math.Max(0, KeptErrorCharacters - errors.Length)));
        }
    }
}
