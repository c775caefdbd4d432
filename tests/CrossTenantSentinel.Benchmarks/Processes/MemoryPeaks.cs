using System.Diagnostics;
using System.Globalization;

namespace CrossTenantSentinel.Benchmarks.Processes;

/// <summary>
/// The most memory that a process and those it started have held. Linux keeps the peak of each process (VmHWM), so that looking every
/// few milliseconds misses only what happens in the last of them; elsewhere only the process itself is watched.
/// </summary>
internal sealed class MemoryPeaks(Process root)
{
    private readonly Dictionary<int, (bool IsNode, long Bytes)> peaks = [];

    /// <summary>Peak of the process itself, in bytes.</summary>
    public long Own => peaks.Where(peak => !peak.Value.IsNode).Select(peak => peak.Value.Bytes).DefaultIfEmpty().Max();

    /// <summary>Sum of the peaks of its Node.js processes, in bytes; 0 when there was none.</summary>
    public long Node => peaks.Where(peak => peak.Value.IsNode).Sum(peak => peak.Value.Bytes);

    /// <summary>Looks once.</summary>
    public void Sample(bool withChildren)
    {
        if (!OperatingSystem.IsLinux())
        {
            root.Refresh();
            Raise(root.Id, false, root.HasExited ? 0 : root.PeakWorkingSet64);
            return;
        }

        Raise(root.Id, false, HighWaterMark(root.Id));
        if (withChildren)
        {
            foreach (int child in ChildrenOf(root.Id).Where(child => !peaks.ContainsKey(child)))
                peaks[child] = (Text(child, "comm")?.StartsWith("node", StringComparison.Ordinal) ?? false, 0);
        }

        foreach (int known in peaks.Keys.Where(known => known != root.Id).ToArray())
        {
            // Between fork and exec a child still has its parent's name and memory.
            bool isNode = Text(known, "comm") is { } name ? name.StartsWith("node", StringComparison.Ordinal) : peaks[known].IsNode;
            if (isNode)
                Raise(known, true, HighWaterMark(known));
        }
    }

    private void Raise(int process, bool isNode, long bytes) =>
        peaks[process] = (isNode, Math.Max(bytes, peaks.TryGetValue(process, out (bool IsNode, long Bytes) peak) && peak.IsNode == isNode ? peak.Bytes : 0));

    private static int[] ChildrenOf(int parent)
    {
        string[] tasks;
        try
        {
            tasks = Directory.GetDirectories($"/proc/{parent}/task");
        }
        catch (IOException)
        {
            return [];
        }

        return
        [
            .. tasks.SelectMany(task => Read(Path.Combine(task, "children"))?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
                .Select(id => int.Parse(id, CultureInfo.InvariantCulture)),
        ];
    }

    private static long HighWaterMark(int process)
    {
        string? line = Text(process, "status")?.Split('\n').FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : 1024 * long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    private static string? Text(int process, string file) => Read($"/proc/{process}/{file}");

    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
