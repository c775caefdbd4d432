using System.Diagnostics;
using System.Text;

namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>A running Node.js process that answers one line for each line. Never throws for what the process does.</summary>
internal sealed class HostProcess : IDisposable
{
    private const int KeptErrorCharacters = 2000;

    private readonly Process process;
    private readonly Stream output;
    private readonly StringBuilder errors = new();
    private readonly Task errorReader;
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    private HostProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.BaseStream;
        errorReader = OnOwnThread(CollectErrors);
    }

    /// <summary>Whether the last exchange failed because the process ended, as opposed to not answering in time.</summary>
    public bool HasEnded { get; private set; }

    /// <exception cref="System.ComponentModel.Win32Exception">The executable can not be started.</exception>
    public static HostProcess Start(HostedFrontEndOptions options)
    {
        ProcessStartInfo information = new(options.NodeExecutable, [Path.Combine(options.HostFolder, "main.cjs")])
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

    /// <summary>Sends a request and waits for its line. Null when the process ended or did not answer in time; it is of no use then.</summary>
    /// <param name="request">A line with its line feed; empty to wait for a line without asking.</param>
    /// <param name="timeout">How long to wait.</param>
    public byte[]? Exchange(byte[] request, TimeSpan timeout)
    {
        // Writing can block as well, when the process does not read; killing it ends both.
        byte[]? line = null;
        if (OnOwnThread(() => line = WriteAndRead(request)).Wait(timeout))
        {
            HasEnded = line is null;
            return line;
        }

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
        string[] lines = [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line.Length < 300).Take(6)];
        string exit = process.HasExited ? $"exit code {process.ExitCode}" : "still ending";
        return lines.Length == 0 ? exit : $"{exit}: {string.Join(" / ", lines)}";
    }

    public void Dispose()
    {
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

    private byte[]? WriteAndRead(byte[] request)
    {
        try
        {
            Stream input = process.StandardInput.BaseStream;
            input.Write(request);
            input.Flush();
            return ReadLine();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private byte[]? ReadLine()
    {
        for (int scanned = start; ;)
        {
            int feed = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                byte[] line = buffer[start..(scanned + feed)];
                start = scanned + feed + 1;
                return line;
            }

            scanned = end;
            if (start > 0 && end == buffer.Length)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (scanned, start, end) = (scanned - start, 0, end - start);
            }

            if (end == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
            int read = output.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                return null;
            end += read;
        }
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
