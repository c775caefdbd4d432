using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CrossTenantSentinel.Kql.Hosted;

namespace CrossTenantSentinel.Cli.Processes;

/// <summary>
/// The heap of a Node.js process that has loaded Kusto.Language and bound a few queries, in a file: starting from it saves most of a second. It
/// is made after a run that had none, by a process that outlives the run; whatever goes wrong only costs time.
/// </summary>
public sealed class StartupSnapshot
{
    private readonly HostedFrontEndOptions options;
    private readonly Action<ProcessStartInfo>? detach;
    private readonly string node;

    private StartupSnapshot(string file, string node, HostedFrontEndOptions options, Action<ProcessStartInfo>? detach)
    {
        File = file;
        this.node = node;
        this.options = options;
        this.detach = detach;
    }

    /// <summary>Where it is, or would be: named after the tool's host and the Node.js executable.</summary>
    public string File { get; }

    /// <summary>Whether there is one.</summary>
    public bool Exists => System.IO.File.Exists(File);

    /// <summary>The snapshot of a folder; null when the Node.js executable is not found, which is told elsewhere.</summary>
    /// <param name="folder">Made when the first snapshot is.</param>
    /// <param name="options">Where the host and Node.js are.</param>
    /// <param name="surroundings">PATH, and what starts processes that outlive the run.</param>
    public static StartupSnapshot? In(string folder, HostedFrontEndOptions options, Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(surroundings);
        if (Executable(options.NodeExecutable, surroundings) is not { } node)
            return null;
        string key = string.Create(CultureInfo.InvariantCulture, $"{HostedFrontEnd.HostVersion}\n{RuntimeInformation.RuntimeIdentifier}\n{node.FullName}\n{node.Length}\n{node.LastWriteTimeUtc.Ticks}");
        string name = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(key.AsSpan())))[..32];
        return new StartupSnapshot(Path.Join(folder, $"{name}.snapshot"), node.FullName, options, surroundings.Detach);
    }

    /// <summary>Has it made, unless it is there or nothing may outlive the run. Returns at once.</summary>
    public void Keep()
    {
        if (detach is null || Exists)
            return;

        // Its own pipes, which nobody reads: with those of the run, whoever waits for the run's output would wait for the snapshot.
        ProcessStartInfo information = new(node, [Path.Join(options.HostFolder, "keep.cjs"), File])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        information.Environment["TZ"] = "UTC";
        information.Environment.Remove("NODE_OPTIONS");
        try
        {
            detach(information);
        }
        catch (Win32Exception)
        {
            // The next run tries again.
        }
    }

    /// <summary>Deletes it.</summary>
    public void Discard()
    {
        try
        {
            System.IO.File.Delete(File);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Then the next run is refused, too, and starts plainly.
        }
    }

    private static FileInfo? Executable(string name, Surroundings surroundings)
    {
        try
        {
            IEnumerable<string> folders = Path.GetFileName(name) != name
                ? [surroundings.WorkingDirectory]
                : surroundings.Environment.GetValueOrDefault("PATH", "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
            string[] endings = OperatingSystem.IsWindows() ? ["", ".exe"] : [""];
            FileInfo? found = folders
                .SelectMany(folder => endings.Select(ending => new FileInfo(Path.GetFullPath(name + ending, Path.GetFullPath(folder, surroundings.WorkingDirectory)))))
                .FirstOrDefault(file => file.Exists);
            return found?.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? found;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
