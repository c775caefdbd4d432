using System.CommandLine;
using CrossTenantSentinel.Cli.Adoption;
using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Cli.Fixing;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Running;
using CrossTenantSentinel.Cli.Triage;
using CrossTenantSentinel.Cli.Triage.Baselines;
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

    private readonly CheckOptions options = new();

    public CheckVerb(GlobalOptions globalOptions, Surroundings surroundings)
        : base("check", "Validate all content and bind every query; write nothing, unless asked for fixes or a baseline.", globalOptions, surroundings)
    {
        Arguments.Add(paths);
        options.AddTo(this);
    }

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts check", "check the pack under the default settings"),
        ("cts check --tenant fabrikam --format json", "check it under cts.fabrikam.json, for a machine"),
        ("cts check --fix --dry-run", "show what the certain fixes would change"),
        ("cts check --write-baseline", "postpone what is found today; report only what is new"),
        ("cts check --format sarif --warn-as-error", "write a SARIF log, and fail on warnings, too"),
        ("cts check ../Azure-Sentinel/Detections --schema tables.json", "check the content of another repository"),
    ];

    protected override IReadOnlyList<string> Formats => ["text", "json", "sarif", "github", "azdo", "junit"];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        CheckConclusion conclusion = new(options, parse, Surroundings);
        if (parse.GetValue(paths) is [_, ..] named)
            return CheckFiles(parse, named, pack, conclusion);
        if (Surroundings.Pack != ShippedPack.Under || CacheFolder.Of(Surroundings) is not { } cache || pack.Settings.Findings.Count > 0
            || !conclusion.OnlyLooks || File.Exists(pack.Root.Absolute(BaselineFile.DefaultPath)))
            return Check(pack, conclusion);
        CleanChecks remembered = new(Path.Join(cache, "clean"));
        string key = CleanChecks.Key(ShippedPack.Code, pack.Settings.Tenant, pack.Schemas, pack.Settings.Checks);
        if (remembered.Find(key) is { } items)
            return conclusion.Of(FilesOf(pack, new RawFindings([]), items));
        Report report = Check(pack, conclusion);
        if (CheckConclusion.IsPlain(report))
            remembered.Remember(key, report.Checked!.Value);
        return report;
    }

    private Report CheckFiles(ParseResult parse, IReadOnlyList<string> named, OpenedPack pack, CheckConclusion conclusion)
    {
        string[] absolute = [.. named.Select(path => Path.GetFullPath(path, Surroundings.WorkingDirectory))];
        List<Finding> missing = [.. named.Zip(absolute).Where(pair => !Path.Exists(pair.Second)).Select(pair => NoSuchPath.At(Anchor.Nowhere, $"{Shown.Value(pair.First)} does not exist."))];
        if (missing.Count > 0)
            return Report.Of(ExitCode.Usage, missing);

        List<Finding> findings = [];
        KustoSchema schema = pack.Schemas.Aggregate(Declarations.WellKnown, (known, more) => known.With(more.Tables, more.File, findings));
        using FrontEndLease frontEnd = FrontEndLease.Of(Surroundings);
        AdoptedRepository repository = new(new RepositoryCheck(frontEnd.Value, schema), absolute, Surroundings.WorkingDirectory, findings);
        LoadedSettings settings = repository.Root == pack.Root.Path ? pack.Settings
            : SettingsReader.Read(new RootFolder(repository.Root), null, Surroundings.Environment, parse.GetValue(Options.Set) ?? []);
        if (settings.Findings.Any(finding => finding.Severity == FindingSeverity.Error))
            return Report.Of(ExitCode.Usage, settings.Findings);
        RawFindings raw = repository.Check();
        if (repository.Items == 0 && raw.Findings.Count == 0)
            return Report.Of(ExitCode.Usage, NoSuchPath.At(Anchor.Nowhere, $"No content in {string.Join(", ", named)}."));
        return conclusion.Of(new CheckedFiles(raw, repository.Root, repository.Items)
        {
            Base = Surroundings.WorkingDirectory,
            Levels = settings.Checks,
            Proof = new FileFixProof(repository.CheckAs),
            Again = repository.Check,
        });
    }

    private static Report Check(OpenedPack pack, CheckConclusion conclusion) =>
        conclusion.Of(FilesOf(pack, pack.Compilation.Raw, pack.Compilation.Catalog.Items.Count));

    private static CheckedFiles FilesOf(OpenedPack pack, RawFindings raw, int count) => new(raw, pack.Root.Path, count)
    {
        Levels = pack.Settings.Checks,
        Proof = new PackFixProof(pack.Compilation),
    };
}
