using System.CommandLine;
using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Cli.Fixing;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Triage;
using CrossTenantSentinel.Cli.Triage.Baselines;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts check</c>: everything that is wrong with the pack.</summary>
internal sealed class CheckVerb : PackVerb
{
    private readonly CheckOptions options = new();

    public CheckVerb(GlobalOptions globalOptions, Surroundings surroundings)
        : base("check", "Validate all content and bind every query. Writes nothing unless asked to fix or to write a baseline.", globalOptions, surroundings) => options.AddTo(this);

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts check", "check the pack under the default settings"),
        ("cts check --tenant fabrikam --format json", "check it under cts.fabrikam.json, for a machine"),
        ("cts check --fix --dry-run", "show what the certain fixes would change"),
        ("cts check --write-baseline", "postpone what is found today; report only what is new"),
        ("cts check --warn-as-error --format sarif", "fail on warnings, too, and write a SARIF log"),
    ];

    protected override IReadOnlyList<string> Formats => ["text", "json", "sarif", "github", "azdo", "junit"];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        CheckConclusion conclusion = new(options, parse, Surroundings);
        if (Surroundings.Pack != ShippedPack.Under || CacheFolder.Of(Surroundings) is not { } cache || pack.Settings.Findings.Count > 0
            || !conclusion.OnlyLooks || File.Exists(pack.Root.Absolute(BaselineFile.DefaultPath)))
            return Check(conclusion, pack);
        CleanChecks remembered = new(Path.Join(cache, "clean"));
        string key = CleanChecks.Key(ShippedPack.Code, pack.Settings.Tenant, pack.Schemas, pack.Settings.Checks);
        if (remembered.Find(key) is { } items)
            return conclusion.Of(FilesOf(pack, new RawFindings([]), items));
        Report report = Check(conclusion, pack);
        if (CheckConclusion.IsPlain(report))
            remembered.Remember(key, report.Checked!.Value);
        return report;
    }

    private static Report Check(CheckConclusion conclusion, OpenedPack pack) =>
        conclusion.Of(FilesOf(pack, pack.Compilation.Raw, pack.Compilation.Catalog.Items.Count));

    private static CheckedFiles FilesOf(OpenedPack pack, RawFindings raw, int count) => new(raw, pack.Root.Path, count)
    {
        Levels = pack.Settings.Checks,
        Proof = new PackFixProof(pack.Compilation),
    };
}
