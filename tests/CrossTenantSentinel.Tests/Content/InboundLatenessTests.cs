using CrossTenantSentinel.Cli.Testing;
using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>
/// A rule that runs again and again reports an attack once: wherever it lies between the runs, and however late its rows arrive.
/// </summary>
public sealed class InboundLatenessTests(BoundPack pack) : IClassFixture<BoundPack>
{
    private static readonly TimeSpan[] Delays = [TimeSpan.Zero, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(25), TimeSpan.FromMinutes(115)];

    private readonly PackScenarios scenarios = new(pack.Compilation);

    public static TheoryData<string, int> Starts =>
        [.. new[] { "xt-in-policy-blocked", "xt-in-new-home-tenant", "xt-guest-cli-tools", "xt-guest-portal-first", "xt-guest-graph-enumeration", "xt-guest-denied-apps" }
            .SelectMany(slug => new[] { 1, 29, 47, 59 }.Select(start => (slug, start)))];

    [Theory]
    [MemberData(nameof(Starts))]
    public void An_attack_is_reported_once(string slug, int start)
    {
        ScheduledRule rule = (ScheduledRule)Pack.Detection(slug);
        TimeSpan every = rule.Schedule.Every;
        for (int turn = 0; turn < Delays.Length; turn++)
        {
            // The attack begins 1 to 59 sixtieths of an interval before a run, and its rows arrive with different delays.
            DateTime begin = Scenario.DefaultNow - (every / 60 * start);
            TableRow[] rows = [.. Attack(slug, every).Select((row, number) => Placed(row.Row, begin + row.After, Delays[(number + turn) % Delays.Length]))];
            int alerts = Enumerable.Range(0, 5).Sum(run => Alerts(rule, rows, Scenario.DefaultNow + (every * run)));

            alerts.ShouldBe(1, $"start {start}, turn {turn}");
        }
    }

    /// <summary>What makes one alert, with the time since the attack began.</summary>
    private static IEnumerable<(TableRow Row, TimeSpan After)> Attack(string slug, TimeSpan every) => slug switch
    {
        "xt-in-policy-blocked" => Enumerable.Range(0, 4).Select(number =>
            ((TableRow)(SignIn.Inbound(by: People.Mal) with { Id = $"{number}", UserPrincipalName = $"visitor{number}@evil.example", ResultType = "500213" }), every / 5 * number)),
        "xt-in-new-home-tenant" => Enumerable.Range(0, 3).Select(number => ((TableRow)(SignIn.Inbound(by: People.Mal) with { Id = $"{number}" }), TimeSpan.FromMinutes(10 * number))),
        "xt-guest-cli-tools" => [(SignIn.Inbound(by: People.Mal) with { AppId = AppIds.AzureCli }, TimeSpan.Zero)],
        "xt-guest-portal-first" => [(SignIn.Inbound(by: People.Mal) with { AppId = AppIds.AzurePortal }, TimeSpan.Zero)],
        "xt-guest-graph-enumeration" =>
        [
            (SignIn.Inbound(by: People.Gina), TimeSpan.FromHours(-5)),
            .. GraphCall.OfEach(70, People.Gina, "/users").Select((read, number) => ((TableRow)read, TimeSpan.FromSeconds(40 * number))),
        ],
        _ => Enumerable.Range(0, 4).Select(number =>
            ((TableRow)(SignIn.Inbound(by: People.Gina) with { Id = $"{number}", AppId = $"app-{number}", ResultType = "50105" }), TimeSpan.FromMinutes(14 * number))),
    };

    private static TableRow Placed(TableRow row, DateTime at, TimeSpan delay) => row switch
    {
        SigninLogs signIn => signIn with { TimeGenerated = at, CreatedDateTime = at, IngestedAt = at + delay },
        MicrosoftGraphActivityLogs read => read with { TimeGenerated = at, IngestedAt = at + delay },
        _ => row,
    };

    /// <summary>How many rows the run at that time gives: it sees what has arrived.</summary>
    private int Alerts(ScheduledRule rule, TableRow[] rows, DateTime now)
    {
        Scenario scenario = rule.AllScenarios[0] with { Now = now, Given = [.. rows.Where(row => row.IngestedAt <= now)], Watchlists = [] };
        ScenarioResult result = scenarios.Run(rule, new ScenarioVariant(rule.Slug, scenario, scenario, VariantExpectation.Same), cancellation: TestContext.Current.CancellationToken);
        return result.Outcome.Result.ShouldNotBeNull(string.Join("\n", result.Outcome.Problems)).Count;
    }
}
