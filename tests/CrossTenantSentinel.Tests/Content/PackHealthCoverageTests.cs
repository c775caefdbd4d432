using System.Globalization;
using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Coverage;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about coverage shows of sample events. The sample clock stands at ten o'clock on a Monday.</summary>
public sealed class PackHealthCoverageTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private const string Guest = "xt-guest-invites-guest";
    private const string NewTenant = "xt-out-user-new-tenant";
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "DetectionPackHealth");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    [Fact]
    public void A_table_shows_its_last_event_its_volume_and_who_needs_it() => Of(
        SignIn.Internal(People.Alice), SignIn.Internal(People.Bob, Days(1.5)), SignIn.Internal(People.Bob, Days(31)), SignIn.NonInteractive(SignIn.Internal(People.Bob, Days(20))))
        .Pick("Detection", Guest, NewTenant)
        .Cells("required-tables", "State", "Table", "Connector", "LastEvent", "HoursSince", "Events", "EventsPerDay", "Detections", "NeededBy")
        .ShouldBe(
        [
            $"stopped | AADNonInteractiveUserSignInLogs | AzureActiveDirectory | 2026-02-10 10:00 | 480 | 1 | 0 | 1 | {NewTenant}",
            $"no events | AuditLogs | AzureActiveDirectory |  |  | 0 | 0 | 1 | {Guest}",
            $"events | SigninLogs | AzureActiveDirectory | 2026-03-02 09:55 | 0.1 | 2 | 0.1 | 1 | {NewTenant}",
        ]);

    [Theory]
    [InlineData("events", "20 13 6")]
    [InlineData("events", "6 5 4 2.9")]
    [InlineData("stopped", "6 5 4 3.1")]
    [InlineData("stopped", "20 18 16 14")]
    [InlineData("events", "0.9 10 9.9")]
    [InlineData("stopped", "1.5 1.6 1.7 1.9")]
    [InlineData("events", "6.9")]
    [InlineData("stopped", "7.1")]
    [InlineData("no events", "31")]
    public void A_table_has_stopped_after_three_times_its_usual_gap(string state, string daysAgo) => Of([.. daysAgo.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).Select(days => SignIn.Internal(People.Alice, Days(days)))])
        .Pick("Detection", NewTenant).Show("required-tables").Single(row => (string)row["Table"]! == "SigninLogs")["State"].ShouldBe(state);

    [Fact]
    public void A_short_time_range_counts_its_events_and_still_knows_the_last_one()
    {
        PickedWorkbook day = new(Workbook, host.FrontEnd, Schema) { Range = Days(1), Given = [SignIn.Internal(People.Alice, Days(0.5)), SignIn.Internal(People.Alice, Days(2)), AuditEvent.Invitation(People.Alice, People.Gina, Days(3))] };
        day.Pick("Detection", Guest, NewTenant).Cells("required-tables", "State", "Table", "LastEvent", "Events", "EventsPerDay").ShouldBe(
        [
            "no events | AADNonInteractiveUserSignInLogs |  | 0 | 0",
            "events | AuditLogs | 2026-02-27 10:00 | 0 | 0",
            "events | SigninLogs | 2026-03-01 22:00 | 1 | 1",
        ]);
    }

    [Fact]
    public void All_required_tables_of_the_pack_show_even_without_any_event() =>
        Of().Cells("required-tables", "Table", "State").ShouldBe(RequiredTables.Select(table => $"{table.Name} | no events"), ignoreOrder: true);

    [Fact]
    public void Volume_is_drawn_per_day_and_needed_table() => Of(SignIn.Internal(People.Alice), SignIn.Internal(People.Bob), SignIn.Internal(People.Bob, Days(1.5)), AuditEvent.Invitation(People.Alice, People.Gina))
        .Pick("Detection", NewTenant)
        .Cells("table-volume", "Time", "Table", "Events")
        .ShouldBe(["2026-02-28 00:00 | SigninLogs | 1", "2026-03-02 00:00 | SigninLogs | 2"]);

    [Fact]
    public void Nothing_is_drawn_of_tables_without_events() => Of().Show("table-volume").ShouldBeEmpty();

    [Fact]
    public void A_detection_shows_what_it_lacks() => Of(SignIn.Internal(People.Alice))
        .Pick("Detection", Guest, NewTenant)
        .Cells("connector-status", "State", "Detection", "Slug", "Kind", "Severity", "Connectors", "Tables", "Without", "Missing")
        .ShouldBe(
        [
            $"blind | {Name(Guest)} | {Guest} | near real time | Medium | AzureActiveDirectory | 1 | 1 | AuditLogs (no events)",
            $"partly | {Name(NewTenant)} | {NewTenant} | scheduled | Low | AzureActiveDirectory | 2 | 1 | AADNonInteractiveUserSignInLogs (no events)",
        ]);

    [Fact]
    public void Every_detection_of_the_pack_has_a_row_with_its_own_connectors() =>
        Of().Cells("connector-status", "Slug", "Connectors").ShouldBe(
            Pack.Default.Detections.Select(detection => $"{detection.Slug} | {string.Join(", ", TablesInQuery.Of(detection.Query).Select(table => table.ConnectorId).OfType<string>().Distinct())}"),
            ignoreOrder: true);

    [Fact]
    public void Tiles_count_rules_and_hunting_queries_by_state() => Of(SignIn.Internal(People.Alice), SignIn.NonInteractive(SignIn.Internal(People.Alice)))
        .Pick("Detection", Guest, NewTenant, "xt-out-access-inventory")
        .Cells("readiness", "State", "Detections", "Kinds")
        .ShouldBe(["ready | 2 | 1 rules, 1 hunting queries", "blind | 1 | 1 rules, 0 hunting queries"]);

    [Fact]
    public void The_matrix_has_every_tactic_and_counts_a_detection_once() => Of(SignIn.Internal(People.Alice), SignIn.NonInteractive(SignIn.Internal(People.Alice)))
        .Pick("Detection", Guest, NewTenant)
        .Cells("mitre-matrix", "Tactic", "Scheduled", "NearRealTime", "Hunting", "Techniques", "Ready", "Blind", "Detections")
        .ShouldBe(
        [
            "Reconnaissance | 0 | 0 | 0 | 0 | 0 | 0 | ",
            "Resource development | 0 | 0 | 0 | 0 | 0 | 0 | ",
            $"Initial access | 1 | 1 | 0 | 2 | 1 | 1 | {Guest}, {NewTenant}",
            "Execution | 0 | 0 | 0 | 0 | 0 | 0 | ",
            $"Persistence | 0 | 1 | 0 | 2 | 0 | 1 | {Guest}",
            "Privilege escalation | 0 | 0 | 0 | 0 | 0 | 0 | ",
            "Defense evasion | 0 | 0 | 0 | 0 | 0 | 0 | ",
            "Credential access | 0 | 0 | 0 | 0 | 0 | 0 | ",
            "Discovery | 0 | 0 | 0 | 0 | 0 | 0 | ",
            "Lateral movement | 0 | 0 | 0 | 0 | 0 | 0 | ",
            "Collection | 0 | 0 | 0 | 0 | 0 | 0 | ",
            "Command and control | 0 | 0 | 0 | 0 | 0 | 0 | ",
            $"Exfiltration | 1 | 0 | 0 | 1 | 1 | 0 | {NewTenant}",
            "Impact | 0 | 0 | 0 | 0 | 0 | 0 | ",
        ]);

    [Fact]
    public void The_matrix_counts_the_whole_pack()
    {
        foreach (IReadOnlyDictionary<string, object?> row in Of().Show("mitre-matrix"))
        {
            Detection[] expected = [.. Pack.Default.Detections.Where(detection => TacticInference.Infer(detection.Tactics, detection.Techniques).Tactics.Any(tactic => Words(tactic) == (string)row["Tactic"]!))];
            ((long)row["Scheduled"]! + (long)row["NearRealTime"]! + (long)row["Hunting"]!).ShouldBe(expected.Length, row["Tactic"]!.ToString());
            row["Detections"].ShouldBe(string.Join(", ", expected.Select(detection => detection.Slug)));
        }
    }

    [Fact]
    public void Techniques_stand_below_their_tactics_in_the_order_of_the_kill_chain() => Of(SignIn.Internal(People.Alice))
        .Pick("Detection", NewTenant)
        .Cells("mitre-techniques", "Tactic", "Technique", "Slug", "Kind", "Severity", "State")
        .ShouldBe(
        [
            $"Initial access | T1078.004 Cloud Accounts | {NewTenant} | scheduled | Low | partly",
            $"Initial access | T1199 Trusted Relationship | {NewTenant} | scheduled | Low | partly",
            $"Exfiltration | T1567 Exfiltration Over Web Service | {NewTenant} | scheduled | Low | partly",
        ]);

    [Fact]
    public void Seeds_show_their_content_and_whether_it_works()
    {
        IReadOnlyList<string> rows = Of(SignIn.Internal(People.Alice)).Cells("seed-coverage", "Source", "Subject", "Item", "Kind", "State", "Missing");
        rows.Count.ShouldBe(Pack.Default.Items.OfType<CoverageMatrix>().Single().Rows.Sum(row => row.Items.Count));
        const string First = "Inventory script of cross-tenant sign-ins | sign-ins of our users to other tenants, by tenant, application and user";
        rows.Take(3).ShouldBe(
        [
            $"{First} | CrossTenantAccessActivity | workbook |  | ",
            $"{First} | xt-out-access-inventory | hunting | partly | AADNonInteractiveUserSignInLogs (no events)",
            $"{First} | {NewTenant} | scheduled | partly | AADNonInteractiveUserSignInLogs (no events)",
        ]);
    }

    [Fact]
    public void Picked_detections_leave_other_content_out_of_the_seeds() => Of().Pick("Detection", Guest).Cells("seed-coverage", "Subject", "Item", "State")
        .ShouldBe([$"guests who invite guests | {Guest} | blind"]);

    private static IReadOnlyList<TableDefinition> RequiredTables => [.. Pack.Default.Detections.SelectMany(detection => TablesInQuery.Of(detection.Query)).Distinct()];

    private static string Name(string slug) => Pack.Detection(slug).Name;

    private static string Words(Tactic tactic) =>
        string.Concat(tactic.ToString().Select((letter, place) => place > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    private static TimeSpan Days(double count) => TimeSpan.FromDays(count);

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => new(Workbook, host.FrontEnd, Schema) { Given = given };
}
