using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
using CrossTenantSentinel.Kql.Running;

namespace CrossTenantSentinel.Benchmarks.Execution;

/// <summary>Measures the execution of plans over rows in memory: the median of several runs after one that is not counted.</summary>
internal static class EngineMeasures
{
    private const string Usage = "engine [--rows N,N,...] [--runs N] [--only TEXT]";

    private const string Heading = "| query | rows | rows of the result | execution ms | processor ms | plan ms | peak MB |\n|---|---:|---:|---:|---:|---:|---:|";

    /// <summary>Measures everything and writes a Markdown table.</summary>
    /// <returns>0, or 2 when the arguments are wrong.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter progress)
    {
        int runs = 3;
        string only = "";
        int[] sizes = [1_000_000];
        for (int index = 0; index < arguments.Length; index += 2)
        {
            string value = index + 1 < arguments.Length ? arguments[index + 1] : "";
            switch (arguments[index])
            {
                case "--rows":
                    sizes = [.. value.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
                    break;
                case "--runs" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out runs) && runs > 0:
                    break;
                case "--only":
                    only = value;
                    break;
                default:
                    progress.WriteLine($"{arguments[index]} {value}: not understood. Usage: {Usage}");
                    return 2;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}; median of {runs} runs\n\n{Heading}"));
        using HostedFrontEnd frontEnd = new(new HostedFrontEndOptions(Path.Join(AppContext.BaseDirectory, "kusto-host")));
        foreach (int size in sizes)
        {
            SyntheticSignIns data = new(size);
            foreach (EngineQuery query in EngineQuery.All.Where(query => query.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
                output.WriteLine(Row(query, size, Take(query, data, frontEnd, runs)));
        }

        return 0;
    }

    private static string Row(EngineQuery query, int size, IReadOnlyList<EngineRun> runs)
    {
        using Process own = Process.GetCurrentProcess();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {query.Name} | {size:N0} | {runs[0].Rows:N0} | {Median(runs, run => run.Execution):0} | {Median(runs, run => run.Processor):0} | {Median(runs, run => run.Plan):0.0} | {own.PeakWorkingSet64 / 1e6:0} |");
    }

    private static double Median(IReadOnlyList<EngineRun> runs, Func<EngineRun, TimeSpan> part) =>
        runs.Select(part).Order().ElementAt(runs.Count / 2).TotalMilliseconds;

    private static IReadOnlyList<EngineRun> Take(EngineQuery query, SyntheticSignIns data, HostedFrontEnd frontEnd, int runs)
    {
        if (frontEnd.Analyze(query.Text, SyntheticSignIns.Schema) is not BoundQuery { HasErrors: false } bound)
            throw new InvalidOperationException($"'{query.Name}' does not bind: there is nothing to measure.");
        return [.. Enumerable.Range(0, runs + 1).Select(_ => Once(bound, data)).Skip(1)];
    }

    private static EngineRun Once(BoundQuery bound, SyntheticSignIns data)
    {
        Run run = new(new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc), data, RunLimits.Default);
        long start = Stopwatch.GetTimestamp();
        LoweredQuery lowered = QueryRunner.Lower(bound, SyntheticSignIns.Schema, run);
        TimeSpan plan = Stopwatch.GetElapsedTime(start);
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        start = Stopwatch.GetTimestamp();
        RunOutcome outcome = QueryRunner.Run(lowered, run);
        TimeSpan execution = Stopwatch.GetElapsedTime(start);
        return outcome.Result is { } result
            ? new EngineRun(plan, execution, Environment.CpuUsage.TotalTime - processor, result.Count)
            : throw new InvalidOperationException(outcome.Problems[0].Message);
    }

    /// <summary>One run of a query.</summary>
    private sealed record EngineRun(TimeSpan Plan, TimeSpan Execution, TimeSpan Processor, int Rows);
}
