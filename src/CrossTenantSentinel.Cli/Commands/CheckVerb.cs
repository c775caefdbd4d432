using System.CommandLine;
using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts check</c>: everything that is wrong with the pack.</summary>
internal sealed class CheckVerb(GlobalOptions options, Surroundings surroundings)
    : PackVerb("check", "Validate all content and bind every query; write nothing.", options, surroundings)
{
    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts check", "check the pack under the default settings"),
        ("cts check --tenant fabrikam --format json", "check it under cts.fabrikam.json, for a machine"),
    ];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
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

    private static Report Check(OpenedPack pack) =>
        Conclude(Report.Of(pack.Compilation.Findings) with { Checked = pack.Compilation.Catalog.Items.Count });

    private static Report Conclude(Report report) => report with { Closing = Counts.Of(report) };
}
