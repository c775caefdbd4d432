using System.CommandLine;
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
        Report report = Report.Of(pack.Compilation.Findings) with { Checked = pack.Compilation.Catalog.Items.Count };
        return report with { Closing = Counts.Of(report) };
    }
}
