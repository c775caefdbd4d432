using System.CommandLine;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Running;
using CrossTenantSentinel.Cli.Running.Coverage;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts coverage</c>: how many queries of a folder can run.</summary>
internal sealed class CoverageVerb : PackVerb
{
    /// <summary>CTS0324.</summary>
    public static readonly FindingKind NoFolder = new()
    {
        Code = "CTS0324",
        Title = "Folder of queries not found",
        Why = "There is nothing to count.",
        Instead = "Name a folder with rules or hunting queries in YAML, or with .kql files.",
    };

    private readonly Argument<string> folder = new("FOLDER") { Description = "Folder with .yaml and .yml files that have a query, and .kql files; its subfolders count." };

    public CoverageVerb(GlobalOptions options, Surroundings surroundings)
        : base("coverage", "Count how many queries of a folder bind, can be run and run on empty tables, and what keeps the others from it.", options, surroundings) =>
        Arguments.Add(folder);

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts coverage rules", "count the pack's own queries"),
        ("cts coverage ../Azure-Sentinel/Hunting --schema tables.json --format json", "count others against more tables, for a machine"),
    ];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        string named = parse.GetRequiredValue(folder);
        string path = Path.GetFullPath(named, Surroundings.WorkingDirectory);
        if (named.Length == 0 || !Directory.Exists(path))
            return Report.Of(ExitCode.Usage, NoFolder.At(Anchor.Nowhere, $"{Shown.Value(named)} is not a folder."));
        using FrontEndLease frontEnd = FrontEndLease.Of(Surroundings);
        QueryCoverage coverage = QueryCoverage.Of(QueryFiles.In(path), frontEnd.Value, pack.Compilation.Schema, Surroundings.Cancellation);
        return new Report(ExitCode.Clean, [])
        {
            Checked = coverage.Queries.Count,
            Text = CoverageText.Of(coverage),
            Json = json => CoverageJson.Write(json, coverage),
        };
    }
}
