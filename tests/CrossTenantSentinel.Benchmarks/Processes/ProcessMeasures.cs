using System.Globalization;
using System.Runtime.InteropServices;

namespace CrossTenantSentinel.Benchmarks.Processes;

/// <summary>Measures whole processes, start and end included: what somebody at a terminal waits for. Median of several runs.</summary>
internal static class ProcessMeasures
{
    private const string Usage = "processes [--runs N] [--only TEXT] [--sentinel-content FOLDER --schema FILE]";

    /// <summary>Measures everything and writes a Markdown table.</summary>
    /// <returns>0, or 2 when the arguments are wrong.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter progress)
    {
        int runs = 5;
        string only = "";
        string? content = Environment.GetEnvironmentVariable("CTS_BENCHMARK_CONTENT");
        string? schema = Environment.GetEnvironmentVariable("CTS_BENCHMARK_SCHEMA");
        for (int index = 0; index < arguments.Length; index += 2)
        {
            string? value = index + 1 < arguments.Length ? arguments[index + 1] : null;
            switch (arguments[index])
            {
                case "--runs" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out runs) && runs > 0:
                    break;
                case "--only" when value is not null:
                    only = value;
                    break;
                case "--sentinel-content" when Directory.Exists(value):
                    content = Path.GetFullPath(value);
                    break;
                case "--schema" when File.Exists(value):
                    schema = Path.GetFullPath(value);
                    break;
                default:
                    progress.WriteLine($"{arguments[index]} {value}: not understood, or there is no such file. Usage: {Usage}");
                    return 2;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}; {runs} runs each\n\n{MeasureResult.Heading}"));
        foreach (Measure measure in Measures(content, schema).Where(measure => measure.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            progress.WriteLine(measure.Name);
            output.WriteLine(Take(measure, runs));
        }

        return 0;
    }

    private static IEnumerable<Measure> Measures(string? content, string? schema)
    {
        string tool = Path.Combine(Checkout.Root, "src", "CrossTenantSentinel.Cli", "bin", Configuration, "net10.0", "cts.dll");
        if (!File.Exists(tool))
            throw new InvalidOperationException($"{tool} is missing: build the solution with -c {Configuration} first.");

        yield return new Measure("`cts --version`: the cost of any start", ["dotnet", tool, "--version"]);
        yield return new Measure("`cts check` of the pack, cold", ["dotnet", tool, "check"]) { IsCold = true, Remark = LastLine };
        yield return new Measure("`cts check` of the pack, warm", ["dotnet", tool, "check"]) { Remark = LastLine };
        yield return new Measure("`cts emit` of the pack, nothing changed", ["dotnet", tool, "emit"]) { Remark = LastLine };
        yield return new Measure("`cts emit --check` of the pack", ["dotnet", tool, "emit", "--check"]) { Remark = LastLine };
        yield return new Measure("`cts test`: all scenarios of the pack, warm", ["dotnet", tool, "test"]) { Remark = LastLine };
        foreach (int rules in new[] { 10, 100, 1000 })
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"`check` of {rules} synthetic rules");
            yield return new Measure($"{name}, cold", ChildWork.CheckCommand(rules)) { IsCold = true, Remark = LastLine };
            yield return new Measure($"{name}, warm", ChildWork.CheckCommand(rules)) { Remark = LastLine };
        }

        if (content is null || schema is null)
            yield break;
        yield return new Measure($"binding of published queries, one {MeasuredAdapter.Unit}", ChildWork.BindCommand(content, schema, 1)) { IsCold = true, Remark = LastLine };
        yield return new Measure($"binding of published queries, two times {MeasuredAdapter.Unit}", ChildWork.BindCommand(content, schema, 2)) { IsCold = true, Remark = LastLine };
    }

    private static MeasureResult Take(Measure measure, int runs)
    {
        string cache = Path.Combine(Path.GetTempPath(), $"cts-benchmark-{Environment.ProcessId}");
        Dictionary<string, string> environment = new() { ["CTS_CACHE"] = cache };
        try
        {
            if (!measure.IsCold)
                MeasuredRun.Of(measure.Command, environment);
            return new MeasureResult(measure, [.. Enumerable.Range(0, runs).Select(_ => RunOnce(measure, cache, environment))]);
        }
        finally
        {
            Delete(cache);
        }
    }

    private static MeasuredRun RunOnce(Measure measure, string cache, Dictionary<string, string> environment)
    {
        if (measure.IsCold)
            Delete(cache);
        return MeasuredRun.Of(measure.Command, environment);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static string LastLine(string output) => output.TrimEnd().Split('\n')[^1].Trim();

    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif
}
