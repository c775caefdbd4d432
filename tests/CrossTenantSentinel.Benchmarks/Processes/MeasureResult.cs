using System.Globalization;

namespace CrossTenantSentinel.Benchmarks.Processes;

/// <summary>What the runs of a measure gave, as a row of the table.</summary>
internal sealed record MeasureResult(Measure Measure, IReadOnlyList<MeasuredRun> Runs)
{
    public const string Heading = "| measure | median s | fastest to slowest s | .NET peak MB | Node.js peak MB | remark |\n|---|---:|---:|---:|---:|---|";

    public override string ToString()
    {
        double[] seconds = [.. Runs.Select(run => run.Time.TotalSeconds).Order()];
        string node = Runs.Max(run => run.NodePeak) is > 0 and long peak ? Megabytes(peak) : "none started";
        return string.Create(CultureInfo.InvariantCulture, $"| {Measure.Name} | {seconds[seconds.Length / 2]:0.00} | {seconds[0]:0.00} to {seconds[^1]:0.00} | {Megabytes(Runs.Max(run => run.OwnPeak))} | {node} | {Measure.Remark(Runs[0].Output)} |");
    }

    /// <summary>In units of 1,000,000 bytes.</summary>
    private static string Megabytes(long bytes) => (bytes / 1_000_000d).ToString("0", CultureInfo.InvariantCulture);
}
