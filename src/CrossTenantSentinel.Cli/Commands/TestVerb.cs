using System.CommandLine;
using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Running;
using CrossTenantSentinel.Cli.Testing;
using CrossTenantSentinel.Cli.Testing.Overlays;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Kql.Scenarios;

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

    private readonly Argument<string[]> slugs = new("NAME") { Description = "Detections and shared functions; all of them by default.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> filter = new("--filter") { Description = "Only scenarios whose name contains this, whatever the case.", HelpName = "TEXT" };
    private readonly Option<bool> explain = new("--explain") { Description = "For each scenario, how many rows each step of the query gives, where they are lost, and by which condition." };

    private readonly Option<bool> again = new("--again") { Description = "Run scenarios even if they passed before and nothing that they depend on has changed." };

    public TestVerb(GlobalOptions options, Surroundings surroundings)
        : base("test", "Run the detections' own queries on their scenarios, and on the variants that every detection must bear; and shared functions on theirs. Without --tenant, also run those that must fire under the settings of every cts.NAME.json.", options, surroundings)
    {
        Arguments.Add(slugs);
        ((Command)this).Options.Add(filter);
        ((Command)this).Options.Add(explain);
        ((Command)this).Options.Add(again);
    }

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts test", "run every scenario of the pack"),
        ("cts test xt-guest-invites-guest --filter approved", "run some scenarios of one detection"),
        ("cts test xt-guest-invites-guest --filter alerts --explain", "see what each step of the query makes of the events"),
        ("cts test XT_Direction", "run what a shared function promises by itself"),
        ("cts test --format junit", "run them for a build server"),
    ];

    protected override IReadOnlyList<string> Formats => ["text", "json", "junit"];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        if (Memory(parse, pack) is not { } memory)
            return RunAnew(parse, pack);
        if (!parse.GetValue(again) && memory.Find() is { } passed)
            return passed;
        Report report = RunAnew(parse, pack);
        memory.Keep(report);
        return report;
    }

    /// <summary>Where it is known what becomes of the scenarios asked for; null when that depends on more than is asked, or more than the outcome is wanted.</summary>
    private PassedTests? Memory(ParseResult parse, OpenedPack pack) =>
        Surroundings.Pack == ShippedPack.Under && CacheFolder.Of(Surroundings) is { } cache && pack.Settings.Findings.Count == 0
        && Options.FormatOf(parse) == "text" && !parse.GetValue(explain) && (parse.GetValue(Options.Tenant) is not null || SettingsReader.Tenants(pack.Root).Count == 0)
            ? new PassedTests(
                new RememberedRuns(Path.Join(cache, "passed")),
                RememberedRuns.Key(ShippedPack.Code, pack.Settings.Tenant, pack.Schemas, ["test", parse.GetValue(filter) is { } part ? "only " + part : "all", .. parse.GetValue(slugs) ?? []]))
            : null;

    private Report RunAnew(ParseResult parse, OpenedPack pack)
    {
        string[] wanted = parse.GetValue(slugs) ?? [];
        IReadOnlyList<Detection> all = PackScenarios.In(pack.Compilation.Catalog);
        if (NamedContent.Unknown(wanted, [.. all.Select(detection => detection.Slug)], "detection or proven function") is { } unknown)
            return unknown;

        Detection[] detections = [.. all.Where(detection => wanted.Length == 0 || wanted.Contains(detection.Slug))];
        IReadOnlyList<(ScenarioResult Result, Func<bool, string>? Explanation)> runs = [.. Runs(detections, parse, pack)];
        (IReadOnlyList<OverlaidScenario> overlaid, IReadOnlyList<Finding> wrong) = Overlaid([.. detections.Where(detection => detection is not ProvenFunction)], parse, pack);
        if (runs.Count == 0 && overlaid.Count == 0)
            return Report.Of(ExitCode.Usage, NoScenario.At(Anchor.Nowhere, $"No scenario's name contains {Shown.Value(parse.GetValue(filter) ?? "")}.", NamesOf(detections, pack)));
        IEnumerable<Finding> findings = [.. wrong, .. ScenarioFindings.Of(runs.Select(run => run.Result), pack.Root.TryReadText), .. OverlayFindings.Of(overlaid)];
        return Of(
            parse,
            [.. runs.Select(run => run.Result), .. overlaid.Select(scenario => scenario.Result)],
            pack.Compilation.Locate(findings),
            coloured => string.Concat(runs.Select(run => run.Explanation?.Invoke(coloured))));
    }

    /// <summary>What the settings of each tenant make of scenarios that must fire; nothing where a tenant is named, whose settings all scenarios run under.</summary>
    private (IReadOnlyList<OverlaidScenario> Scenarios, IReadOnlyList<Finding> Wrong) Overlaid(IReadOnlyList<Detection> detections, ParseResult parse, OpenedPack pack)
    {
        List<OverlaidScenario> scenarios = [];
        List<Finding> wrong = [];
        if (parse.GetValue(Options.Tenant) is not null)
            return (scenarios, wrong);
        FrontEndLease? lease = null;
        OverlayCheck check = new(Surroundings.Pack, pack.Schemas, new(() => (lease = FrontEndLease.Of(Surroundings)).Value), Surroundings.Cancellation);
        try
        {
            foreach (string tenant in SettingsReader.Tenants(pack.Root))
            {
                LoadedSettings loaded = SettingsReader.Read(pack.Root, tenant, Surroundings.Environment, parse.GetValue(Options.Set) ?? []);
                if (loaded.Findings.Where(finding => finding.Severity == FindingSeverity.Error).ToArray() is [_, ..] errors)
                    wrong.AddRange(errors);
                else
                    scenarios.AddRange(check.Of(Overlay.Of(tenant, pack.Settings.Tenant, loaded), detections, variant => IsWanted(variant, parse.GetValue(filter))));
            }
        }
        finally
        {
            lease?.Dispose();
        }

        return (scenarios, wrong);
    }

    private IEnumerable<(ScenarioResult Result, Func<bool, string>? Explanation)> Runs(IReadOnlyList<Detection> detections, ParseResult parse, OpenedPack pack)
    {
        pack.Compilation.Bind(detections);
        PackScenarios scenarios = new(pack.Compilation);
        return Concurrently.Select(detections, detection => RunsOf(detection, scenarios, parse, pack).ToArray(), Surroundings.Cancellation).SelectMany(runs => runs);
    }

    private IEnumerable<(ScenarioResult Result, Func<bool, string>? Explanation)> RunsOf(Detection detection, PackScenarios scenarios, ParseResult parse, OpenedPack pack) =>
        from variant in PackScenarios.Of(detection, pack.Settings.Tenant)
        where IsWanted(variant, parse.GetValue(filter))
        select parse.GetValue(explain) && IsMeant(variant, parse.GetValue(filter))
            ? Explained(scenarios, detection, variant, pack)
            : (scenarios.Run(detection, variant, cancellation: Surroundings.Cancellation).Kept(), null);

    private (ScenarioResult Result, Func<bool, string>? Explanation) Explained(PackScenarios scenarios, Detection detection, ScenarioVariant variant, OpenedPack pack)
    {
        if (pack.Compilation.Bound(detection)[0].Bound is not { } query)
            return (scenarios.Run(detection, variant, cancellation: Surroundings.Cancellation), null);
        Explanation explanation = new(query);
        ScenarioResult result = scenarios.Run(detection, variant, explanation.Observe, Surroundings.Cancellation);
        string title = $"{detection.Slug}: {variant.Name}\n";
        return (result, coloured => result.Outcome.Plan is { } plan
            ? $"{title}{explanation.Describe(plan, ScenarioRunner.RunOf(detection, variant), coloured)}\n"
            : $"{title}The query did not run.\n\n");
    }

    private static string NamesOf(Detection[] detections, OpenedPack pack) => detections.Length > 1
        ? "Names of scenarios stand in the *.Scenarios.cs files beside the detections; name one detection to list its scenarios here."
        : "There are:\n" + string.Join("\n", detections.SelectMany(detection => PackScenarios.Of(detection, pack.Settings.Tenant)).Select(variant => "  " + variant.Name));

    /// <summary>Variants are explained when the filter asks for them: what it finds in the name of the scenario itself is in those of all variants.</summary>
    private static bool IsMeant(ScenarioVariant variant, string? part) =>
        variant.IsAsWritten || (part is not null && !variant.Original.Name.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static bool IsWanted(ScenarioVariant variant, string? part) => part is null || variant.Name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private Report Of(ParseResult parse, IReadOnlyList<ScenarioResult> results, IReadOnlyList<LocatedFinding> findings, Func<bool, string> explanations)
    {
        int failed = results.Count(result => !result.Passed);
        int code = failed == 0 && findings.Count == 0 ? ExitCode.Clean : ExitCode.Findings;
        if (Options.Is(parse, "junit"))
            return new Report(code, []) { Body = output => JUnitXml.Write(results, output) };
        return new Report(code, findings)
        {
            Checked = results.Count,
            Styled = coloured => explanations(coloured) + ScenarioText.Of(results, coloured),
            Json = json => ScenarioJson.Write(json, results),
            Closing = ScenarioText.Closing(results.Count, failed),
        };
    }
}
