using System.Collections;
using System.Diagnostics;
using System.Globalization;
using CrossTenantSentinel.Benchmarks.Synthetic;
using CrossTenantSentinel.Cli.Commands;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Benchmarks.Processes;

/// <summary>Work that is measured as a process of its own but is no command of the tool.</summary>
internal static class ChildWork
{
    /// <summary>First argument of a child process.</summary>
    public const string Verb = "child";

    private const string CheckSynthetic = "check-synthetic";
    private const string BindFolder = "bind-folder";

    /// <summary><c>cts check</c> of a synthetic pack.</summary>
    public static string[] CheckCommand(int rules) => Command(CheckSynthetic, rules.ToString(CultureInfo.InvariantCulture));

    /// <summary>Binding of the queries in a folder of YAML files.</summary>
    public static string[] BindCommand(string folder, string schemaFile, int processes) => Command(BindFolder, folder, schemaFile, processes.ToString(CultureInfo.InvariantCulture));

    public static int Run(string[] arguments, TextWriter output) => arguments switch
    {
        [CheckSynthetic, string rules] => Check(int.Parse(rules, CultureInfo.InvariantCulture), output),
        [BindFolder, string folder, string schema, string processes] => Bind(folder, schema, int.Parse(processes, CultureInfo.InvariantCulture), output),
        _ => 2,
    };

    private static string[] Command(params string[] arguments) => ["dotnet", typeof(ChildWork).Assembly.Location, Verb, .. arguments];

    private static int Check(int rules, TextWriter output) => CtsCommandLine.Run(["check"], new Surroundings
    {
        WorkingDirectory = Checkout.Root,
        Environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal),
        Output = output,
        Error = TextWriter.Null,
        Pack = _ => SyntheticPack.Of(rules),
    });

    private static int Bind(string folder, string schemaFile, int processes, TextWriter output)
    {
        IReadOnlyList<string> queries = PublishedQueries.In(folder);
        KustoSchema schema = PublishedQueries.Schema(schemaFile);
        Stopwatch watch = Stopwatch.StartNew();
        using FrontEndPool pool = MeasuredAdapter.SideBySide(processes);
        IReadOnlyList<FrontEndAnswer> answers = pool.AnalyzeAll(queries, schema);
        watch.Stop();
        int withoutErrors = answers.OfType<BoundQuery>().Count(bound => !bound.HasErrors);
        int failures = answers.OfType<FrontEndFailure>().Count();
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{queries.Count} queries: {withoutErrors} without an error, {answers.Count - withoutErrors - failures} with, {failures} unanswered; binding alone {watch.Elapsed.TotalSeconds:0.00} s"));
        return 0;
    }
}
