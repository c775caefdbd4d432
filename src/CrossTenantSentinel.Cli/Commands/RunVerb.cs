using System.CommandLine;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Running;
using CrossTenantSentinel.Cli.Running.Batches;
using CrossTenantSentinel.Cli.Running.Data;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts run</c>: runs queries on rows from files.</summary>
internal sealed class RunVerb : PackVerb
{
    /// <summary>CTS0322.</summary>
    public static readonly FindingKind UnusableFile = new()
    {
        Code = "CTS0322",
        Title = "File of queries or results cannot be used",
        Why = "Without the queries nothing can run, and without the file for the results they would be lost.",
        Instead = "Name a readable file with --query or --batch, and with --out a file in a folder that exists.",
    };

    private readonly RunOptions options = new();

    public RunVerb(GlobalOptions globalOptions, Surroundings surroundings)
        : base("run", "Run a query, or many, on rows from files: no cloud account, no network.", globalOptions, surroundings) => options.AddTo(this);

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts run --kql SigninLogs|count --data samples --now 2026-03-02T10:00:00Z", "run a query on the files in samples/"),
        ("cts run --query hunt.kql --data samples --format csv --timing", "run the query of a file, for a spreadsheet"),
        ("cts run --batch cases.jsonl --out results.jsonl --timeout 10", "run many queries, each on its own"),
    ];

    /// <remarks>"table" is what text is called where the output is a table.</remarks>
    protected override IReadOnlyList<string> Formats => ["text", "table", "json", "csv"];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        try
        {
            return parse.GetValue(options.Batch) is { } cases ? RunMany(parse, pack, cases) : RunOne(parse, pack);
        }
        catch (DataFailureException failure)
        {
            return Report.Of(ExitCode.Findings, failure.Finding);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException { ParamName: "path" })
        {
            return Report.Of(ExitCode.Usage, UnusableFile.At(Anchor.Nowhere, failure.Message));
        }
    }

    private Report RunOne(ParseResult parse, OpenedPack pack)
    {
        SourceText query = parse.GetValue(options.Query) is { } file
            ? new SourceText(file, File.ReadAllText(Path.GetFullPath(file, Surroundings.WorkingDirectory)))
            : new SourceText("kql", parse.GetValue(options.Kql)!);
        RunWorkspace workspace = Workspace(parse, pack, name => query.Text.Contains(name, StringComparison.Ordinal));
        using FrontEndLease frontEnd = FrontEndLease.Of(Surroundings);
        SingleRun run = SingleRun.Of(query, workspace, frontEnd.Value, Execution(parse, workspace, 60), Surroundings.Cancellation);
        if (parse.GetValue(options.Timing))
            Surroundings.Error.Write($"{run.TimingJson}\n");
        return RunReport.Of(run, workspace, Options.Is(parse, "csv") ? Surroundings : null);
    }

    private Report RunMany(ParseResult parse, OpenedPack pack, string cases)
    {
        string path = Path.GetFullPath(cases, Surroundings.WorkingDirectory);
        // Fails before the output is touched.
        using StreamReader lines = new(path);
        RunWorkspace workspace = Workspace(parse, pack, _ => true);
        QueryExecution execution = Execution(parse, workspace, 10);
        using FrontEndLease frontEnd = FrontEndLease.Of(Surroundings, execution.Timeout);
        BatchRun batch = new(frontEnd.Value, execution, workspace.Load);
        if (parse.GetValue(options.Out) is not { } results)
        {
            batch.Run(lines, Surroundings.Output, Surroundings.Cancellation);
            return Report.Of([]);
        }

        using (StreamWriter output = new(Path.GetFullPath(results, Surroundings.WorkingDirectory)) { NewLine = "\n" })
            batch.Run(lines, output, Surroundings.Cancellation);
        return Report.Of(LocatedFinding.InOrder(workspace.Findings)) with
        {
            Checked = batch.Answered + batch.Failed,
            Closing = $"Ran {Counts.Number(batch.Answered + batch.Failed, "query", "queries")}: {batch.Answered} with a result, {batch.Failed} with an error.",
        };
    }

    private RunWorkspace Workspace(ParseResult parse, OpenedPack pack, Func<string, bool> isWanted) =>
        RunWorkspace.Open(pack.Compilation, parse.GetValue(options.Data), Surroundings, isWanted);

    private QueryExecution Execution(ParseResult parse, RunWorkspace workspace, double seconds) => new()
    {
        Schema = workspace.Schema,
        Data = workspace.Data,
        Now = (parse.GetValue(options.Now) ?? TimeProvider.System.GetUtcNow()).UtcDateTime,
        Timeout = TimeSpan.FromSeconds(parse.GetValue(options.Timeout) ?? seconds),
        Limits = new RunLimits { Rows = parse.GetValue(options.MaxRows), MemoryBytes = parse.GetValue(options.MaxMemory) * 1024 * 1024 },
    };
}
