using System.CommandLine;
using System.CommandLine.Parsing;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Simulating;
using CrossTenantSentinel.Cli.Testing;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Kql.Simulation;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts simulate</c>: what rules miss and repeat when events arrive late.</summary>
internal sealed class SimulateVerb : PackVerb
{
    private readonly Argument<string[]> slugs = new("SLUG") { Description = "Rules; all of them by default.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<int> timelines = new("--timelines")
    {
        Description = "How many timelines there are for each scenario, 1 to 1000; a few with runs close to the arrival of the last row come on top.",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => new SimulationPlan().Timelines,
    };

    private readonly Option<int> seed = new("--seed") { Description = "Another number gives other delays.", HelpName = "NUMBER", DefaultValueFactory = _ => new SimulationPlan().Seed };
    private readonly Option<IngestionDelay> delays;

    public SimulateVerb(GlobalOptions options, Surroundings surroundings)
        : base("simulate", "Run rules again and again while the events of their scenarios arrive late, and list what they miss and repeat.", options, surroundings)
    {
        delays = new Option<IngestionDelay>("--delays")
        {
            Description = "How long rows take to the workspace: the median, what 95 of 100 stay below, and the longest. Default: 5m,25m,2h.",
            HelpName = "P50,P95,MAX",
            CustomParser = ReadDelays,
            DefaultValueFactory = _ => IngestionDelay.Default,
        };
        Arguments.Add(slugs);
        foreach (Option option in new Option[] { timelines, seed, delays })
            ((Command)this).Options.Add(option);
        timelines.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000)
                result.AddError("--timelines takes a number from 1 to 1000.");
        });
    }

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts simulate xt-guest-invites-guest", "simulate one rule"),
        ("cts simulate --delays 20m,3h,12h --timelines 40", "simulate all rules while events arrive very late"),
    ];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        string[] wanted = parse.GetValue(slugs) ?? [];
        AnalyticsRule[] all = [.. pack.Compilation.Catalog.Detections.OfType<AnalyticsRule>()];
        if (NamedContent.Unknown(wanted, [.. all.Select(rule => rule.Slug)], "rule") is { } unknown)
            return unknown;
        AnalyticsRule[] rules = [.. all.Where(rule => wanted.Length == 0 || wanted.Contains(rule.Slug))];
        pack.Compilation.Bind(rules);
        if (Failures(pack, rules) is [_, ..] failures)
            return new Report(ExitCode.Findings, pack.Compilation.Locate(ScenarioFindings.Of(failures, pack.Root.TryReadText)));
        SimulationPlan plan = new() { Timelines = parse.GetValue(timelines), Seed = parse.GetValue(seed), Delay = parse.GetValue(delays)! };
        PackSimulation simulation = new(pack.Compilation, plan, Surroundings.Cancellation);
        return Of(pack, [.. rules.Select(rule => new SimulationSummary(rule, simulation.Of(rule)))]);
    }

    /// <summary>Scenarios that fail as they are say nothing under delays.</summary>
    private IReadOnlyList<ScenarioResult> Failures(OpenedPack pack, IReadOnlyList<AnalyticsRule> rules)
    {
        PackScenarios scenarios = new(pack.Compilation);
        return
        [
            .. rules.SelectMany(rule => PackScenarios.Of(rule, pack.Settings.Tenant)
                .Where(variant => variant.IsAsWritten && variant.Original.ExpectedRows.Count > 0)
                .Select(variant => scenarios.Run(rule, variant, cancellation: Surroundings.Cancellation)))
                .Where(result => !result.Passed),
        ];
    }

    private static Report Of(OpenedPack pack, IReadOnlyList<SimulationSummary> summaries) =>
        Report.Of(pack.Compilation.Locate(summaries.SelectMany(summary => summary.Scenarios).SelectMany(scenario => SimulationFindings.Of(scenario, pack.Root.TryReadText)))) with
        {
            Checked = summaries.Count,
            Text = SimulationText.Of(summaries),
            Json = json => SimulationJson.Write(json, summaries),
            Closing = $"{Counts.Number(summaries.Count, "rule")}: {summaries.Sum(summary => summary.Missed)} missed, {summaries.Sum(summary => summary.Repeated)} repeated.",
        };

    private static IngestionDelay? ReadDelays(ArgumentResult result)
    {
        TimeSpan?[] spans = [.. result.Tokens[0].Value.Split(',').Select(text => DurationText.TryRead(text.Trim()))];
        if (spans is [{ } median, { } ninetyFifth, { } longest] && TimeSpan.Zero < median && median < ninetyFifth && ninetyFifth <= longest)
            return new IngestionDelay(median, ninetyFifth, longest);
        result.AddError("--delays takes three rising time spans, for example 5m,25m,2h.");
        return null;
    }
}
