using System.CommandLine;
using CrossTenantSentinel.Cli.Adoption;
using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Running;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts check</c>: everything that is wrong with the pack, or with the files of any repository.</summary>
internal sealed class CheckVerb : PackVerb
{
    /// <summary>CTS0407.</summary>
    public static readonly FindingKind NoSuchPath = new()
    {
        Code = "CTS0407",
        Title = "Nothing to check at a path",
        Why = "A path that does not exist, or a folder without content, would make a check of nothing look like a clean one.",
        Instead = "Name files or folders with rules, hunting queries, parsers, templates, workbooks or watchlists; paths start from the working directory.",
    };

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files and folders to check: analytics rules, hunting queries and parsers in YAML, deployment templates, workbooks, watchlists (.csv), queries (.kql). Default: the pack.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public CheckVerb(GlobalOptions options, Surroundings surroundings)
        : base("check", "Validate all content and bind every query; write nothing.", options, surroundings) => Arguments.Add(paths);

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts check", "check the pack under the default settings"),
        ("cts check --tenant fabrikam --format json", "check it under cts.fabrikam.json, for a machine"),
        ("cts check ../Azure-Sentinel/Detections --schema tables.json", "check the content of another repository"),
    ];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        if (parse.GetValue(paths) is [_, ..] named)
            return CheckFiles(named, pack);
        if (Surroundings.Pack != ShippedPack.Under || CacheFolder.Of(Surroundings) is not { } cache || pack.Settings.Findings.Count > 0)
            return Check(pack);
        CleanChecks remembered = new(Path.Join(cache, "clean"));
        string key = CleanChecks.Key(ShippedPack.Code, pack.Settings.Tenant, pack.Schemas);
        if (remembered.Find(key) is { } items)
            return Conclude(new Report(ExitCode.Clean, []) { Checked = items });
        Report report = Check(pack);
        if (report.Findings.Count == 0)
            remembered.Remember(key, report.Checked!.Value);
        return report;
    }

    private Report CheckFiles(IReadOnlyList<string> named, OpenedPack pack)
    {
        string[] absolute = [.. named.Select(path => Path.GetFullPath(path, Surroundings.WorkingDirectory))];
        List<Finding> missing = [.. named.Zip(absolute).Where(pair => !Path.Exists(pair.Second)).Select(pair => NoSuchPath.At(Anchor.Nowhere, $"{Shown.Value(pair.First)} does not exist."))];
        if (missing.Count > 0)
            return Report.Of(ExitCode.Usage, missing);

        List<Finding> findings = [];
        KustoSchema schema = pack.Schemas.Aggregate(Declarations.WellKnown, (known, more) => known.With(more.Tables, more.File, findings));
        using FrontEndLease frontEnd = FrontEndLease.Of(Surroundings);
        RepositoryFile[] files = [.. RepositoryFiles.In(absolute).AsParallel().AsOrdered().Select(path => RepositoryFiles.Read(path, Surroundings.WorkingDirectory) with { IsNamed = absolute.Contains(path) })];
        (IReadOnlyList<Finding> found, int items) = new RepositoryCheck(frontEnd.Value, schema).Run(files);
        findings.AddRange(found);
        if (items == 0 && findings.Count == 0)
            return Report.Of(ExitCode.Usage, NoSuchPath.At(Anchor.Nowhere, $"No content in {string.Join(", ", named)}."));
        return Conclude(Report.Of(LocatedFinding.InOrder(findings)) with { Checked = items });
    }

    private static Report Check(OpenedPack pack) =>
        Conclude(Report.Of(pack.Compilation.Findings) with { Checked = pack.Compilation.Catalog.Items.Count });

    private static Report Conclude(Report report) => report with { Closing = Counts.Of(report) };
}
