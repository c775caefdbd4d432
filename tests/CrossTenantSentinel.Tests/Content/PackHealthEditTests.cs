using System.Text.Json;
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

/// <summary>What the tab about rule health shows of edits, and of the difference between what runs and what the pack says.</summary>
public sealed class PackHealthEditTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private const string Guest = "xt-guest-invites-guest";
    private const string NewTenant = "xt-out-user-new-tenant";
    private const string Write = "Microsoft.SecurityInsights/alertRules/Write";
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "DetectionPackHealth");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    [Theory]
    [InlineData("as in the pack", null, "Low", true)]
    [InlineData("as in the pack", null, "low", true)]
    [InlineData("query differs", "SigninLogs | take 0", "Low", true)]
    [InlineData("severity differs", null, "High", true)]
    [InlineData("switched off", "SigninLogs | take 0", "High", false)]
    [InlineData("not readable", "", "High", true)]
    public void What_runs_is_compared_with_the_pack(string verdict, string? query, string severity, bool enabled) =>
        Of(Edit(NewTenant, 1, After(query ?? EmittedQuery.Of(Pack.Detection(NewTenant)), severity, enabled))).Cells("rule-drift", "Verdict", "Slug").ShouldBe([$"{verdict} | {NewTenant}"]);

    [Fact]
    public void Line_ends_and_blanks_around_a_query_are_no_difference() =>
        Of(Edit(NewTenant, 1, After($"\r\n  {EmittedQuery.Of(Pack.Detection(NewTenant)).Replace("\n", "\r\n", StringComparison.Ordinal)}\r\n", "Low", enabled: true)))
            .Cells("rule-drift", "Verdict").ShouldBe(["as in the pack"]);

    [Fact]
    public void States_may_be_text_inside_text()
    {
        string inner = JsonSerializer.Serialize(new { query = EmittedQuery.Of(Pack.Detection(NewTenant)), severity = "Low", enabled = true });
        SentinelAudit edit = Edit(NewTenant, 1, JsonSerializer.Serialize(new { properties = inner }));
        Of(edit).Cells("rule-drift", "Verdict").ShouldBe(["as in the pack"]);
        Of(edit with { ExtendedProperties = Dynamic.Of(edit.ExtendedProperties!.Json) }).Cells("rule-drift", "Verdict").ShouldBe(["as in the pack"]);
    }

    [Fact]
    public void The_last_edit_that_succeeded_decides_and_the_worst_come_first() => Of(
        Edit(NewTenant, 3, After("print 1", "Low", enabled: true), by: "mallory@contoso.com"),
        Edit(NewTenant, 2, After(EmittedQuery.Of(Pack.Detection(NewTenant)), "Low", enabled: true)),
        Edit(NewTenant, 1, After("print 2", "Low", enabled: true)) with { Status = "Failure" },
        Edit(Guest, 1, null) with { OperationName = "Microsoft.SecurityInsights/alertRules/Delete" })
        .Cells("rule-drift", "Verdict", "Rule", "Slug", "LastEdit", "By", "Edits", "Editors")
        .ShouldBe(
        [
            $"deleted | {Pack.Detection(Guest).Name} | {Guest} | 2026-03-01 10:00 | adm-bob@contoso.com | 1 | adm-bob@contoso.com",
            $"as in the pack | {Pack.Detection(NewTenant).Name} | {NewTenant} | 2026-02-28 10:00 | adm-bob@contoso.com | 2 | adm-bob@contoso.com, mallory@contoso.com",
        ]);

    [Fact]
    public void Every_rule_is_as_in_the_pack_when_it_is_deployed_from_it() => Of([.. Pack.Default.Detections.OfType<AnalyticsRule>().Select(rule => Edit(rule.Slug, 1, After(EmittedQuery.Of(rule), rule.Severity.ToString(), enabled: true)))])
        .Cells("rule-drift", "Verdict").Distinct().ShouldBe(["as in the pack"]);

    [Fact]
    public void Edits_show_what_changed_who_did_it_and_whether_it_worked()
    {
        SentinelAudit failed = Edit(NewTenant, 1, null, before: "{}") with { Status = "Failure" };
        Of(
            Edit(NewTenant, 2, After("print 1", "Low", enabled: true), before: "{\"properties\":{}}"),
            Edit(NewTenant, 2, After("print 1", "Low", enabled: true), before: "{\"properties\":{}}"),
            failed,
            Edit(Guest, 3, After("print 1", "Medium", enabled: true)),
            Edit(Guest, 2.5, null) with { OperationName = "Analytics rule deleted", SentinelResourceName = "someone else's", ExtendedProperties = Dynamic.Of(new { ResourceDisplayName = "Someone else's" }), SentinelResourceId = "/x/y" })
            .Cells("rule-edits", "Time", "Rule", "Slug", "Edit", "Changed", "By", "IPAddress", "Outcome", "Reason")
            .ShouldBe(
            [
                $"2026-03-01 10:00 | {Pack.Detection(NewTenant).Name} | {NewTenant} | changed | look_back, query | adm-bob@contoso.com | 203.0.113.10 | failure | No permissions",
                $"2026-02-28 10:00 | {Pack.Detection(NewTenant).Name} | {NewTenant} | changed | look_back, query | adm-bob@contoso.com | 203.0.113.10 | success | No permissions",
                $"2026-02-27 10:00 | {Pack.Detection(Guest).Name} | {Guest} | created | look_back, query | adm-bob@contoso.com | 203.0.113.10 | success | No permissions",
            ]);
    }

    private static object After(string query, string severity, bool enabled) => new { properties = new { query, severity, enabled } };

    private static SentinelAudit Edit(string slug, double daysAgo, object? after, string? before = null, string by = "adm-bob@contoso.com") => new()
    {
        TimeGenerated = Sample.Ago(TimeSpan.FromDays(daysAgo)),
        OperationName = Write,
        Description = "Create or update analytics rule.",
        SentinelResourceType = "Analytic Rule",
        SentinelResourceName = Pack.Detection(slug).Name,
        SentinelResourceId = "/workspaces/w",
        Status = "Success",
        ExtendedProperties = Dynamic.Of(new
        {
            ResourceId = $"/workspaces/w/providers/Microsoft.SecurityInsights/alertRules/{Pack.Detection(slug).Id}",
            ResourceDisplayName = Pack.Detection(slug).Name,
            CallerName = by,
            CallerIpAddress = "203.0.113.10",
            ResourceDiffMemberNames = new[] { "query", "look_back" },
            OriginalResourceState = before,
            UpdatedResourceState = after,
            Reason = "No permissions",
        }),
    };

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => new(Workbook, host.FrontEnd, Schema) { Given = given };
}
