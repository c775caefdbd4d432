using System.Text.RegularExpressions;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Testing;

/// <summary>A tenant may narrow a rule, but not silence what it is for.</summary>
public partial class OverlayTests
{
    private static readonly SigninLogs GuestEvent = ScenarioRun.Event with { UserId = "guest", UserType = "Guest" };

    public sealed record Case(string Name, IReadOnlyList<(string File, string Text)> Files, IReadOnlyList<string> Expected)
    {
        public override string ToString() => Name;
    }

    public static TheoryData<Case> Cases =>
    [
        .. from block in TestFile.Text("Cli/Testing/overlays.txt").Split("\n== ", StringSplitOptions.RemoveEmptyEntries).Skip(1)
           let lines = block.Split('\n')
           let middle = Array.IndexOf(lines, "----")
           select new Case(lines[0], [.. lines[1..middle].Select(line => (line.Split(": ", 2)[0], line.Split(": ", 2)[1]))], [.. lines[(middle + 1)..].Where(line => line.Length > 0)]),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Settings_of_a_tenant_silence_these_scenarios(Case test)
    {
        ArgumentNullException.ThrowIfNull(test);
        using ScenarioRun cts = new(tenant => [Rule(tenant), Exemptions.List(tenant)]);
        foreach ((string file, string text) in test.Files)
            cts.Root.Write(file, text);

        cts.Test().ShouldBe(test.Expected.Count == 0 ? 0 : 1, cts.Output);

        Silenced().Matches(cts.Output).Select(match => $"{match.Groups["place"]}: {match.Groups["key"]} silences {match.Groups["scenario"]}").ShouldBe(test.Expected, ignoreOrder: true);
    }

    [Fact]
    public void A_silenced_scenario_is_a_failed_one_in_every_format()
    {
        using ScenarioRun cts = new(tenant => [Rule(tenant), Exemptions.List(tenant)]);
        cts.Root.Write("cts.north.json", """{ "MinSignIns": 2 }""");

        cts.Test("--format", "junit").ShouldBe(1);
        cts.Output.ShouldContain("name=\"under cts.north.json: a success alerts\"");
        cts.Output.ShouldContain("It must fire, and is silent because of MinSignIns in cts.north.json.");

        cts.Test("--format", "json").ShouldBe(1);
        cts.Output.ShouldContain("\"code\": \"CTS4030\"");
    }

    [Fact]
    public void A_named_tenant_is_the_only_one()
    {
        using ScenarioRun cts = new(tenant => [Rule(tenant), Exemptions.List(tenant)]);
        cts.Root.Write("cts.north.json", """{ "MinSignIns": 2 }""");
        cts.Root.Write("cts.south.json", """{ "BaselineDays": 7 }""");

        cts.Test("--tenant", "south").ShouldBe(0, cts.Output);

        cts.Output.ShouldNotContain("north");
    }

    [Fact]
    public void Settings_that_are_wrong_are_said()
    {
        using ScenarioRun cts = new(tenant => [Rule(tenant), Exemptions.List(tenant)]);
        cts.Root.Write("cts.north.json", """{ "MinSignIns": 0 }""");

        cts.Test().ShouldBe(1);

        cts.Output.ShouldContain("cts.north.json(1,17): error CTS01");
    }

    private static ScheduledRule<ScenarioRun.Row> Rule(TenantSettings tenant) => ScenarioRun.Rule(
        KqlText.Query($"""
            let Exempt = toscalar(_GetWatchlist({tenant.ExemptionWatchlist}) | summarize make_set(tolower(strcat(EntityType, ":", EntityValue))));
            SigninLogs
            | where isnotempty(ResourceTenantId) and HomeTenantId =~ {ScenarioRun.Tenant} and ingestion_time() <= now() and "contoso.com" in~ ({tenant.InternalDomains})
            | where not({tenant.IncludeInternal} and UserType == "Guest") and strcat("user:", tolower(UserId)) !in (Exempt)
            | summarize TimeGenerated = max(TimeGenerated), Count = dcount(Id) by UserId
            | where Count >= {tenant.MinSignIns}
            | project TimeGenerated, UserId
            """),
        ScenarioRun.Fires,
        new("a success of a guest alerts") { Given = [GuestEvent], Expect = [new(Scenario.DefaultNow.AddMinutes(-5), "guest")] });

    [GeneratedRegex("""^(?<place>\S+): error CTS4030: sample-success: (?<key>\w+) in \S+ silences (?<scenario>"[^"]+"), which must fire\.$""", RegexOptions.Multiline)]
    private static partial Regex Silenced();
}
