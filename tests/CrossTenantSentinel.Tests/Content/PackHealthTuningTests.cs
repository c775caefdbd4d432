using System.Globalization;
using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about alerts shows of sample alerts and incidents. The sample clock stands at ten o'clock on a Monday.</summary>
public sealed class PackHealthTuningTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private const string Guest = "xt-guest-invites-guest";
    private const string NewTenant = "xt-out-user-new-tenant";
    private const string Alice = """{"$id":"2","Name":"Alice","UPNSuffix":"contoso.com","AadUserId":"a-1","Type":"account"}""";
    private const string Address = """{"$id":"3","Address":"203.0.113.10","Type":"ip"}""";
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "DetectionPackHealth");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    [Fact]
    public void A_rule_shows_its_alerts_and_what_became_of_its_incidents() => Of(
        Alert(NewTenant, "a1", 3),
        Alert(NewTenant, "a1", 2) with { Status = "Resolved" },
        Alert(NewTenant, "A2", 1),
        Incident(1, 3, NewTenant),
        Closed(Incident(1, 3, NewTenant), 2, "FalsePositive"),
        Closed(Incident(2, 2, NewTenant), 1.5, "TruePositive"),
        Closed(Incident(3, 2, NewTenant), 1.5, "BenignPositive"),
        Closed(Incident(4, 2, NewTenant), 1.5, ""),
        Incident(5, 1, NewTenant),
        Closed(Incident(6, 31, NewTenant), 1, "FalsePositive"))
        .Pick("Detection", NewTenant, Guest)
        .Cells("alerts-by-rule", "Verdict", "Rule", "Slug", "Severity", "Alerts", "LastAlert", "Incidents", "Closed", "HoursToClose", "TruePositive", "BenignPositive", "FalsePositive", "Undetermined", "Classified", "FalseRate")
        .ShouldBe(
        [
            $"fine | {Name(NewTenant)} | {NewTenant} | Low | 2 | 2026-03-01 10:00 | 5 | 4 | 12 | 1 | 1 | 1 | 1 | 75 | 33.3",
            $"silent | {Name(Guest)} | {Guest} | Medium | 0 |  | 0 | 0 |  | 0 | 0 | 0 | 0 |  | ",
        ]);

    [Theory]
    [InlineData("fine", "FalsePositive FalsePositive FalsePositive FalsePositive")]
    [InlineData("tune", "FalsePositive FalsePositive FalsePositive TruePositive BenignPositive")]
    [InlineData("fine", "FalsePositive FalsePositive TruePositive TruePositive BenignPositive")]
    [InlineData("classify", "Undetermined Undetermined Undetermined TruePositive TruePositive")]
    [InlineData("fine", "Undetermined Undetermined TruePositive TruePositive TruePositive")]
    [InlineData("fine", "Undetermined Undetermined Undetermined TruePositive")]
    public void Five_incidents_are_enough_for_a_verdict(string verdict, string classifications) =>
        Of([.. classifications.Split(' ').Select((classification, place) => Closed(Incident(place, 2, Guest), 1, classification))]).Pick("Detection", Guest).Cells("alerts-by-rule", "Verdict").ShouldBe([verdict]);

    [Fact]
    public void Incidents_that_name_no_rule_are_found_by_their_alerts() => Of(
        Alert(NewTenant, "a1", 3),
        Alert(Guest, "A2", 3),
        Closed(Incident(1, 3, alerts: ["A1", "a2", "unknown"]), 1, "FalsePositive"),
        Closed(Incident(2, 3, NewTenant, alerts: ["a1"]), 1, "TruePositive"),
        Closed(Incident(3, 3, alerts: ["unknown"]), 1, "FalsePositive"))
        .Pick("Detection", NewTenant, Guest)
        .Cells("alerts-by-rule", "Slug", "Incidents", "TruePositive", "FalsePositive").ShouldBe([$"{Guest} | 1 | 0 | 1", $"{NewTenant} | 2 | 1 | 1"], ignoreOrder: true);

    [Fact]
    public void An_alert_belongs_to_the_rule_of_its_type_its_properties_or_its_name() => Of(
        Alert(NewTenant, "a1", 1) with { ExtendedProperties = null, AlertName = "New tenant of alice@contoso.com" },
        Alert(NewTenant, "a2", 1) with { AlertType = "elsewhere", AlertName = "x" },
        Alert(Guest, "a3", 1) with { AlertType = "w_00000000-0000-4000-8000-000000000000", ExtendedProperties = $$"""{"Analytic Rule Name":"{{Name(Guest).ToUpperInvariant()}}"}""", AlertName = "x" },
        Alert(Guest, "a4", 1) with { AlertType = "w_00000000-0000-4000-8000-000000000000", ExtendedProperties = "", AlertName = Name(Guest) },
        Alert(Guest, "a5", 1) with { AlertType = "ImpossibleTravel", ExtendedProperties = "", AlertName = "Impossible travel" })
        .Pick("Detection", NewTenant, Guest)
        .Cells("alerts-by-rule", "Slug", "Alerts").ShouldBe([$"{Guest} | 2", $"{NewTenant} | 2"]);

    [Fact]
    public void Tiles_count_an_incident_of_two_rules_once() => Of(
        Alert(NewTenant, "a1", 3),
        Alert(Guest, "a2", 3),
        Alert(Guest, "a3", 3),
        Closed(Incident(1, 3, NewTenant, Guest), 1, "FalsePositive"),
        Closed(Incident(2, 3, NewTenant), 1, "TruePositive"),
        Closed(Incident(3, 3, NewTenant), 1, "Undetermined"),
        Incident(4, 3, Guest))
        .Cells("tuning-numbers", "Number", "Value", "Summary")
        .ShouldBe(
        [
            "Alerts | 3 | of 2 rules",
            "Incidents | 4 | 1 open",
            "Classified, % | 66.7 | 2 of 3 closed incidents",
            "False positives, % | 50 | 1 of 2 classified incidents",
        ]);

    [Fact]
    public void Rates_of_nothing_are_empty() => Of(Alert(NewTenant, "a1", 3)).Cells("tuning-numbers", "Number", "Value")
        .ShouldBe(["Alerts | 1", "Incidents | 0", "Classified, % | ", "False positives, % | "]);

    [Fact]
    public void Without_alerts_there_are_no_tiles_bars_reasons_and_entities()
    {
        foreach (string step in new[] { "tuning-numbers", "alerts-over-time", "classification-reasons", "top-entities" })
            Of(Alert(NewTenant, "a1", 31), Closed(Incident(1, 31, NewTenant), 30.5, "FalsePositive")).Show(step).ShouldBeEmpty(step);
    }

    [Fact]
    public void Alerts_are_drawn_by_day_and_severity() => Of(Alert(NewTenant, "a1", 1), Alert(NewTenant, "a1", 0.1), Alert(Guest, "a2", 1) with { AlertSeverity = "High" }, Alert(Guest, "a3", 1))
        .Cells("alerts-over-time", "Time", "Severity", "Alerts").ShouldBe(["2026-03-01 00:00 | High | 1", "2026-03-01 00:00 | Low | 2"]);

    [Fact]
    public void Reasons_show_the_latest_comment() => Of(
        Closed(Incident(1, 3, NewTenant), 2, "FalsePositive", "IncorrectAlertLogic", "older"),
        Closed(Incident(2, 3, NewTenant), 1, "FalsePositive", "IncorrectAlertLogic", "newer"),
        Closed(Incident(3, 3, NewTenant), 0.5, "FalsePositive", "IncorrectAlertLogic"),
        Closed(Incident(4, 3, Guest), 1, "TruePositive", "SuspiciousActivity", "real"),
        Incident(5, 3, Guest))
        .Cells("classification-reasons", "Slug", "Classification", "Reason", "Incidents", "LastClosed", "Comment")
        .ShouldBe(
        [
            $"{NewTenant} | FalsePositive | IncorrectAlertLogic | 3 | 2026-03-01 22:00 | newer",
            $"{Guest} | TruePositive | SuspiciousActivity | 1 | 2026-03-01 10:00 | real",
        ]);

    [Fact]
    public void Entities_are_counted_over_alerts_and_rules_once_each() => Of(
        Alert(NewTenant, "a1", 2) with { Entities = $"[{Alice},{Address},{{\"$ref\":\"2\"}}]" },
        Alert(NewTenant, "a2", 1) with { Entities = $"[{Alice},{Alice}]" },
        Alert(Guest, "a3", 3) with { Entities = $"[{Alice.Replace("Alice", "ALICE", StringComparison.Ordinal)}]" },
        Alert(Guest, "a4", 3) with { Entities = """[{"AadUserId":"B-2","Type":"account"},{"Name":"Azure CLI","AppId":"1","Type":"cloud-application"},{"ResourceId":"/Sub/1","Type":"azure-resource"},{"DistinguishedName":"Admins","Type":"security-group"},{"Type":"file"}]""" },
        Closed(Incident(1, 3, NewTenant, alerts: ["A1"]), 1, "FalsePositive"))
        .Cells("top-entities", "Type", "Entity", "Alerts", "FalseAlerts", "Rules", "LastAlert", "Slugs")
        .ShouldBe(
        [
            $"account | alice@contoso.com | 3 | 1 | 2 | 2026-03-01 10:00 | {Guest}, {NewTenant}",
            $"account | b-2 | 1 | 0 | 1 | 2026-02-27 10:00 | {Guest}",
            $"azure-resource | /sub/1 | 1 | 0 | 1 | 2026-02-27 10:00 | {Guest}",
            $"cloud-application | azure cli | 1 | 0 | 1 | 2026-02-27 10:00 | {Guest}",
            $"ip | 203.0.113.10 | 1 | 1 | 1 | 2026-02-28 10:00 | {NewTenant}",
            $"security-group | admins | 1 | 0 | 1 | 2026-02-27 10:00 | {Guest}",
        ]);

    private static TimeSpan Days(double count) => TimeSpan.FromDays(count);

    private static string Name(string slug) => Pack.Detection(slug).Name;

    private static SecurityAlert Alert(string slug, string id, double daysAgo) => new()
    {
        TimeGenerated = Sample.Ago(Days(daysAgo)),
        SystemAlertId = id,
        AlertName = Name(slug),
        AlertSeverity = "Low",
        AlertType = $"11111111-2222-4333-8444-555555555555_{Pack.Detection(slug).Id}",
        ProviderName = "ASI Scheduled Alerts",
        ExtendedProperties = $$"""{"Analytic Rule Ids":"[\"{{Pack.Detection(slug).Id}}\"]","Analytic Rule Name":"{{Name(slug)}}"}""",
    };

    private static SecurityIncident Incident(int number, double daysAgo, params IReadOnlyList<string> rules) => new()
    {
        TimeGenerated = Sample.Ago(Days(daysAgo)),
        CreatedTime = Sample.Ago(Days(daysAgo)),
        LastModifiedTime = Sample.Ago(Days(daysAgo)),
        IncidentName = Sample.Id(number.ToString(CultureInfo.InvariantCulture)),
        IncidentNumber = number,
        Status = "New",
        RelatedAnalyticRuleIds = Dynamic.Of(rules.Select(slug => Pack.Detection(slug).Id.ToString()).ToArray()),
        AlertIds = Dynamic.Of(Array.Empty<string>()),
    };

    private static SecurityIncident Incident(int number, double daysAgo, string[] alerts) => Incident(number, daysAgo) with { AlertIds = Dynamic.Of(alerts) };

    private static SecurityIncident Incident(int number, double daysAgo, string rule, string[] alerts) => Incident(number, daysAgo, rule) with { AlertIds = Dynamic.Of(alerts) };

    private static SecurityIncident Closed(SecurityIncident incident, double daysAgo, string classification, string reason = "", string comment = "") => incident with
    {
        TimeGenerated = Sample.Ago(Days(daysAgo)),
        LastModifiedTime = Sample.Ago(Days(daysAgo)),
        ClosedTime = Sample.Ago(Days(daysAgo)),
        Status = "Closed",
        Classification = classification,
        ClassificationReason = reason,
        ClassificationComment = comment,
    };

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => new(Workbook, host.FrontEnd, Schema) { Given = given };
}
