using System.CommandLine;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;

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
        IReadOnlyList<LocatedFinding> findings = pack.Compilation.Findings;
        Report report = new(findings.Any(located => located.Finding.Severity == FindingSeverity.Error) ? ExitCode.Findings : ExitCode.Clean, findings)
        {
            Checked = pack.Compilation.Catalog.Items.Count,
        };
        return report with { Closing = Counts.Of(report) };
    }
}
