using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about rule health shows of sample entries of the health log. The sample clock stands at ten o'clock on a Monday.</summary>
public sealed class PackHealthRuleTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private const string Guest = "xt-guest-invites-guest";
    private const string NewTenant = "xt-out-user-new-tenant";
    private const string Burst = "xt-out-new-tenant-burst";
    private const string SwitchedOff = "The analytics rule is disabled and was not executed.";
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "DetectionPackHealth");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    [Fact]
    public void A_healthy_rule_shows_its_runs_results_and_alerts() => Of(
        Run(Guest, 0.01, alerts: 2, results: 3),
        Run(Guest, 0.02, alerts: 1, results: 1, dropped: 1))
        .Pick("Detection", Guest)
        .Cells("rule-health", "State", "Rule", "Slug", "Kind", "LastRun", "LastStatus", "LastReason", "Windows", "Failures", "FailureRate", "Skipped", "Results", "Alerts", "Dropped")
        .ShouldBe([$"healthy | {Name(Guest)} | {Guest} | near real time | 2026-03-02 09:45 | Success |  | 2 | 0 | 0 | 0 | 4 | 3 | 1"]);

    [Fact]
    public void Attempts_at_one_window_are_one_window_and_six_failures_skip_it()
    {
        SentinelHealth failed = Failed(NewTenant, 2.5, "Query timed out");
        Of(
            Run(NewTenant, 0.5, alerts: 1, results: 1),
            Failed(NewTenant, 1.5, "Query timed out") with { ExtendedProperties = Properties(NewTenant, window: 1.49) },
            Run(NewTenant, 1.49, alerts: 1, results: 1),
            failed,
            failed with { RecordId = "b" },
            failed with { RecordId = "c" },
            failed with { RecordId = "d" },
            failed with { RecordId = "e" },
            failed with { RecordId = "f" },
            failed with { RecordId = "f" })
            .Pick("Detection", NewTenant)
            .Cells("rule-health", "State", "Windows", "Failures", "FailureRate", "Skipped", "Results", "Alerts")
            .ShouldBe(["recovered | 3 | 7 | 77.8 | 1 | 2 | 2"]);
    }

    [Theory]
    [InlineData("healthy", 0.5)]
    [InlineData("healthy", 2.03)]
    [InlineData("late", 2.05)]
    public void A_rule_is_late_that_was_due_twice(string state, double daysAgo) => Of(Run(NewTenant, daysAgo)).Pick("Detection", NewTenant).Cells("rule-health", "State").ShouldBe([state]);

    [Fact]
    public void The_worst_rules_come_first() => Of(Run(Guest, 0), Failed(NewTenant, 0.5, "Semantic error"), Off(Burst, 0.5))
        .Pick("Detection", Guest, NewTenant, Burst, "xt-xtap-partner-added")
        .Cells("rule-health", "State", "Slug", "LastReason", "Windows")
        .ShouldBe([$"disabled | {Burst} | {SwitchedOff} | 0", $"failing | {NewTenant} | Semantic error | 1", "not seen | xt-xtap-partner-added |  | 0", $"healthy | {Guest} |  | 1"]);

    [Fact]
    public void Every_rule_of_the_pack_shows_whether_or_not_it_runs_and_no_hunting_query() =>
        Of().Cells("rule-health", "Slug", "State").ShouldBe(Pack.Default.Detections.OfType<AnalyticsRule>().Select(rule => $"{rule.Slug} | not seen"));

    [Fact]
    public void A_rule_from_a_template_is_known_by_its_name_in_any_case_and_others_are_left_out() => Of(
        Run(Guest, 0) with { SentinelResourceName = $" {Name(Guest).ToUpperInvariant()} ", SentinelResourceId = "/x/alertRules/made-up", ExtendedProperties = null },
        Run(NewTenant, 0) with { SentinelResourceName = "Another name", ExtendedProperties = null, SentinelResourceId = RuleIdOf(NewTenant).ToUpperInvariant() },
        Run(Burst, 0) with { SentinelResourceName = "Somebody's rule", SentinelResourceId = "/x/alertRules/other", ExtendedProperties = null },
        Run(Burst, 0) with { SentinelResourceType = "Automation rule", OperationName = "Automation rule run" })
        .Cells("rule-health", "Slug", "State").Where(row => !row.EndsWith("not seen", StringComparison.Ordinal))
        .ShouldBe([$"{Guest} | healthy", $"{NewTenant} | healthy"], ignoreOrder: true);

    [Fact]
    public void Disabled_rules_show_since_when_by_whom_and_what_failed_before() => Of(
        Run(NewTenant, 6),
        Failed(NewTenant, 5, "Column not found"),
        Off(NewTenant, 4) with { SentinelResourceName = "AUTO DISABLED " + Name(NewTenant), SentinelResourceId = "/x/alertRules/unknown" },
        Off(NewTenant, 3),
        Off(Guest, 2),
        Off(Burst, 2),
        Run(Burst, 1))
        .Cells("disabled-rules", "Rule", "Slug", "DisabledBy", "DisabledSince", "LastSuccess", "LastFailure")
        .ShouldBe(
        [
            $"{Name(NewTenant)} | {NewTenant} | Sentinel | 2026-02-26 10:00 | 2026-02-24 10:00 | Column not found",
            $"{Name(Guest)} | {Guest} | somebody | 2026-02-28 10:00 |  | ",
        ]);

    [Fact]
    public void Outcomes_are_drawn_per_day() => Of(Run(Guest, 0), Run(NewTenant, 0), Failed(NewTenant, 1, "Timeout"), Off(Burst, 1), Run(Guest, 1) with { Status = "Partial success" })
        .Cells("runs-over-time", "Time", "Outcome", "Attempts")
        .ShouldBe(["2026-03-01 00:00 | disabled | 1", "2026-03-01 00:00 | failed | 1", "2026-03-01 00:00 | partly | 1", "2026-03-02 00:00 | succeeded | 2"]);

    [Fact]
    public void Reasons_are_counted_over_rules() => Of(Failed(Guest, 1, "Timeout"), Failed(NewTenant, 2, "Timeout") with { Description = "older" }, Failed(NewTenant, 0, "Syntax error"), Run(Burst, 0))
        .Cells("failure-reasons", "Status", "Reason", "Attempts", "Rules", "LastSeen", "Slugs", "Description")
        .ShouldBe(
        [
            $"Failure | Timeout | 2 | 2 | 2026-03-01 10:00 | {Guest}, {NewTenant} | It did not work.",
            $"Failure | Syntax error | 1 | 1 | 2026-03-02 10:00 | {NewTenant} | It did not work.",
        ]);

    [Fact]
    public void Lateness_of_rows_stands_beside_the_slack()
    {
        Of([
            .. Enumerable.Range(1, 19).Select(minute => Arrived(minute, after: 5)),
            Arrived(20, after: 31),
            AuditEvent.Invitation(People.Alice, People.Gina) with { IngestedAt = Sample.Ago(TimeSpan.FromMinutes(6)) },
            SignIn.NonInteractive(Arrived(31, after: 29)) with { IngestedAt = Sample.Ago(TimeSpan.FromMinutes(2)) },
        ])
            .Cells("latency", "State", "Table", "Rows", "PublishedP50", "PublishedP95", "IngestedP50", "IngestedP95", "Latest", "Slack", "BeyondSlack")
            .ShouldBe(
            [
                "in time | AADNonInteractiveUserSignInLogs | 1 | 2 | 2 | 29 | 29 | 29 | 30 | 0",
                "late | SigninLogs | 20 | 2 | 2 | 5 | 5 | 31 | 30 | 5",
                "in time | AuditLogs | 1 | 0 | 0 | 0 | 0 | 0 | 30 | 0",
            ]);
    }

    [Fact]
    public void One_late_row_among_many_is_an_outlier() => Of([.. Enumerable.Range(1, 20).Select(minute => Arrived(minute, after: 5)), Arrived(21, after: 31)])
        .Cells("latency", "State", "BeyondSlack").ShouldBe(["outliers | 4.8"]);

    [Fact]
    public void Lateness_is_drawn_per_day() => Of(Arrived(1, after: 5), Arrived(24 * 60, after: 40)).Cells("latency-over-time", "Time", "Table", "Minutes")
        .ShouldBe(["2026-03-01 00:00 | SigninLogs | 40", "2026-03-02 00:00 | SigninLogs | 5"]);

    private static TimeSpan Days(double count) => TimeSpan.FromDays(count);

    private static string Name(string slug) => Pack.Detection(slug).Name;

    private static string RuleIdOf(string slug) => $"/workspaces/w/providers/Microsoft.SecurityInsights/alertRules/{Pack.Detection(slug).Id}";

    private static SigninLogs Arrived(int minutesAgo, double after)
    {
        SigninLogs signIn = SignIn.Internal(People.Alice, TimeSpan.FromMinutes(minutesAgo));
        return signIn with { CreatedDateTime = signIn.TimeGenerated.GetValueOrDefault().AddMinutes(-2), IngestedAt = signIn.TimeGenerated.GetValueOrDefault().AddMinutes(after) };
    }

    private static SentinelHealth Run(string slug, double daysAgo, int alerts = 0, int results = 0, int dropped = 0) => new()
    {
        TimeGenerated = Sample.Ago(Days(daysAgo)),
        OperationName = Pack.Detection(slug) is NearRealTimeRule ? "NRT analytics rule run" : "Scheduled analytics rule run",
        SentinelResourceType = "Analytics Rule",
        SentinelResourceKind = Pack.Detection(slug) is NearRealTimeRule ? "NRT" : "Scheduled",
        SentinelResourceName = Name(slug),
        SentinelResourceId = RuleIdOf(slug),
        WorkspaceId = "w",
        RecordId = Sample.Id($"{slug} {daysAgo}"),
        Status = "Success",
        Description = "It worked.",
        ExtendedProperties = Properties(slug, daysAgo, alerts, results, dropped),
    };

    private static Dynamic Properties(string slug, double window, int alerts = 0, int results = 0, int dropped = 0) => Dynamic.Of(new
    {
        RuleId = Pack.Detection(slug).Id.ToString(),
        QueryStartTimeUTC = Sample.Ago(Days(window)),
        AlertsGeneratedAmount = alerts,
        QueryResultAmount = results,
        EntitiesDroppedDueToMappingIssuesAmount = dropped,
    });

    private static SentinelHealth Failed(string slug, double daysAgo, string reason) => Run(slug, daysAgo) with { Status = "Failure", Reason = reason, Description = "It did not work." };

    private static SentinelHealth Off(string slug, double daysAgo) => Failed(slug, daysAgo, SwitchedOff);

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => new(Workbook, host.FrontEnd, Schema) { Given = given };
}
