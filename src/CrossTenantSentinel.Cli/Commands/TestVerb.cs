using System.CommandLine;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Testing;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts test</c>: runs every scenario of the pack.</summary>
internal sealed class TestVerb : PackVerb
{
    /// <summary>CTS0325.</summary>
    public static readonly FindingKind NoScenario = new()
    {
        Code = "CTS0325",
        Title = "No such scenario",
        Why = "Nothing was run, so nothing is proven.",
        Instead = "List the detections with cts list; --filter looks for a part of a scenario's name.",
    };

    private readonly Argument<string[]> slugs = new("SLUG") { Description = "Detections; all of them by default.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> filter = new("--filter") { Description = "Only scenarios whose name contains this, whatever the case.", HelpName = "TEXT" };
    private readonly Option<bool> explain = new("--explain") { Description = "For each scenario, how many rows each step of the query gives, and where they are lost." };

    public TestVerb(GlobalOptions options, Surroundings surroundings)
        : base("test", "Run the detections' own queries on their scenarios, and on the variants that every detection must bear.", options, surroundings)
    {
        Arguments.Add(slugs);
        ((Command)this).Options.Add(filter);
        ((Command)this).Options.Add(explain);
    }

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts test", "run every scenario of the pack"),
        ("cts test xt-guest-invites-guest --filter approved", "run some scenarios of one detection"),
        ("cts test xt-guest-invites-guest --filter alerts --explain", "see what each step of the query makes of the events"),
        ("cts test --format junit", "run them for a build server"),
    ];

    protected override IReadOnlyList<string> Formats => ["text", "json", "junit"];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        string[] wanted = parse.GetValue(slugs) ?? [];
        IReadOnlyList<Detection> all = [.. pack.Compilation.Catalog.Detections];
        if (Array.Find(wanted, slug => all.All(detection => detection.Slug != slug)) is { } unknown)
        {
            string? nearest = NearestNames.Of(unknown, all.Select(detection => detection.Slug), 1) is [{ } first, ..] ? first : null;
            return Report.Of(ExitCode.Usage, NoScenario.At(Anchor.Nowhere, $"There is no detection {Shown.Value(unknown)}.", nearest is null ? null : $"Did you mean {nearest}?"));
        }

        Detection[] detections = [.. all.Where(detection => wanted.Length == 0 || wanted.Contains(detection.Slug))];
        IReadOnlyList<(ScenarioResult Result, string? Explanation)> runs = [.. Runs(detections, parse, pack)];
        if (runs.Count == 0)
            return Report.Of(ExitCode.Usage, NoScenario.At(Anchor.Nowhere, $"No scenario's name contains {Shown.Value(parse.GetValue(filter) ?? "")}."));
        return Of(parse, pack, [.. runs.Select(run => run.Result)], string.Concat(runs.Select(run => run.Explanation)));
    }

    private IEnumerable<(ScenarioResult Result, string? Explanation)> Runs(IReadOnlyList<Detection> detections, ParseResult parse, OpenedPack pack)
    {
        foreach (Detection detection in detections)
        {
            PackScenarios scenarios = new(pack.Compilation);
            foreach (ScenarioVariant variant in PackScenarios.Of(detection, pack.Settings.Tenant).Where(variant => IsWanted(variant, parse.GetValue(filter))))
                yield return parse.GetValue(explain) ? Explained(detection, variant, pack) : (scenarios.Run(detection, variant, Surroundings.Cancellation), null);
        }
    }

    private (ScenarioResult Result, string? Explanation) Explained(Detection detection, ScenarioVariant variant, OpenedPack pack)
    {
        Explanation explanation = new();
        PackScenarios scenarios = new(pack.Compilation) { Observer = explanation.Observe };
        ScenarioResult result = scenarios.Run(detection, variant, Surroundings.Cancellation);
        string text = result.Outcome.Plan is { } plan ? explanation.Describe(detection.Query.Render().Text, plan) : string.Empty;
        return (result, $"{detection.Slug}: {variant.Name}\n{text}\n");
    }

    private static bool IsWanted(ScenarioVariant variant, string? part) => part is null || variant.Name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private Report Of(ParseResult parse, OpenedPack pack, IReadOnlyList<ScenarioResult> results, string explanations)
    {
        int failed = results.Count(result => !result.Passed);
        int code = failed == 0 ? ExitCode.Clean : ExitCode.Findings;
        if (Options.Is(parse, "junit"))
            return new Report(code, []) { Body = output => JUnitXml.Write(results, output) };
        IReadOnlyList<LocatedFinding> findings = pack.Compilation.Locate(results.Where(result => !result.Passed).Select(result => ScenarioFindings.Of(result, pack.Root.TryReadText)));
        return new Report(code, findings)
        {
            Checked = results.Count,
            Text = explanations + ScenarioText.Of(results),
            Json = json => ScenarioJson.Write(json, results),
            Closing = $"{Counts.Number(results.Count, "scenario")}: {results.Count - failed} passed, {failed} failed.",
        };
    }
}
