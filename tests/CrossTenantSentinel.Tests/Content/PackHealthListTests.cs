using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using Shouldly;
using Xunit;
using WatchlistRow = CrossTenantSentinel.Tables.Watchlist;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about alerts shows of exemptions and watchlists. The sample clock stands at ten o'clock on a Monday.</summary>
public sealed class PackHealthListTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private const string Guest = "xt-guest-invites-guest";
    private const string NewTenant = "xt-out-user-new-tenant";
    private static readonly TenantSettings Settings = new();
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "DetectionPackHealth");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    [Fact]
    public void Exemptions_show_what_needs_attention_first() => Exempt(
        new("in-force", Guest, "user", "u-1", "Agreed.", "T-1", "bob", Sample.Ago(Days(-14.1))),
        new("soon", NewTenant.ToUpperInvariant(), "ip", "203.0.113.1", "Agreed.", ExpiresOn: Sample.Ago(Days(-13.9))),
        new("today", "*", "ip", "203.0.113.1", "Agreed.", ExpiresOn: Sample.Ago(Days(-0.5))),
        new("ended", "*", "ip", "203.0.113.1", "Agreed.", ExpiresOn: Sample.Ago(Days(1))),
        new("endless", "*", "ip", "203.0.113.1", "Agreed."),
        new("no-entity", Guest, "ip", "", "Agreed."),
        new("typo", "xt-gest", "ip", "203.0.113.1", "Agreed."))
        .Cells("exemptions", "State", "ExemptionId", "RuleId", "EntityType", "EntityValue", "EndsOn", "DaysLeft", "Justification", "Ticket", "CreatedBy")
        .ShouldBe(
        [
            "ends soon | today | * | ip | 203.0.113.1 | 2026-03-02 22:00 | 0 | Agreed. |  | ",
            "ends soon | soon | XT-OUT-USER-NEW-TENANT | ip | 203.0.113.1 | 2026-03-16 07:36 | 13 | Agreed. |  | ",
            "unknown rule | typo | xt-gest | ip | 203.0.113.1 |  |  | Agreed. |  | ",
            "without entity | no-entity | xt-guest-invites-guest | ip |  |  |  | Agreed. |  | ",
            "without end | endless | * | ip | 203.0.113.1 |  |  | Agreed. |  | ",
            "ended | ended | * | ip | 203.0.113.1 | 2026-03-01 10:00 | -1 | Agreed. |  | ",
            "in force | in-force | xt-guest-invites-guest | user | u-1 | 2026-03-16 12:24 | 14 | Agreed. | T-1 | bob",
        ]);

    [Fact]
    public void A_date_that_cannot_be_read_is_pointed_out() => new PickedWorkbook(Workbook, host.FrontEnd, Schema)
    {
        Watchlists = [WatchlistContent.Of(Settings.ExemptionWatchlist, new { ExemptionId = "e", RuleId = "*", EntityType = "ip", EntityValue = "203.0.113.1", Justification = "", Ticket = "", CreatedBy = "", ExpiresOn = "next year" })],
    }.Cells("exemptions", "State", "EndsOn").ShouldBe(["date not readable | "]);

    [Fact]
    public void Exemptions_of_picked_detections_and_of_all_show() => Exempt(
        new("a", Guest, "user", "u-1", "Agreed."), new("b", NewTenant, "user", "u-1", "Agreed."), new("c", "*", "user", "u-1", "Agreed."))
        .Pick("Detection", Guest).Cells("exemptions", "ExemptionId").ShouldBe(["a", "c"]);

    [Fact]
    public void Watchlists_show_their_items_and_age() => new PickedWorkbook(Workbook, host.FrontEnd, Schema)
    {
        Given =
        [
            Item("XTExemptions", "list", 40, kind: "watchlist"),
            Item("XTExemptions", "1", 40),
            Item("xtexemptions", "2", 39),
            Item("XTExemptions", "2", 38, status: "Delete"),
            Item("XTTenantDirectory", "list", 5, kind: "watchlist") with { LastUpdatedTimeUTC = Sample.Ago(Days(21)) },
            Item("XTTenantDirectory", "1", 5) with { LastUpdatedTimeUTC = Sample.Ago(Days(20)) },
            Item("XTPrivilegedAccounts", "list", 2, kind: "watchlist"),
            Item("XTCloudRanges", "list", 2, kind: "watchlist", status: "Delete"),
            Item("SomebodyElses", "1", 1),
        ],
    }.Cells("watchlists", "State", "Watchlist", "Alias", "Items", "Newest", "AgeDays", "LastEdit").Where(row => !row.Contains("|  |", StringComparison.Ordinal) || row.Contains("XTCloud", StringComparison.Ordinal))
        .ShouldBe(
        [
            "missing | Cross-tenant: address ranges of clouds | XTCloudRanges | 0 | 2026-02-28 10:00 | 2 | 2026-02-28 10:00",
            "empty | Cross-tenant: privileged accounts | XTPrivilegedAccounts | 0 | 2026-02-28 10:00 | 2 | 2026-02-28 10:00",
            "stale | Cross-tenant: exemptions | XTExemptions | 1 | 2026-01-23 10:00 | 38 | 2026-01-23 10:00",
            "fresh | Cross-tenant: tenant directory | XTTenantDirectory | 1 | 2026-02-25 10:00 | 5 | 2026-02-10 10:00",
        ]);

    [Fact]
    public void Every_watchlist_of_the_pack_shows_with_the_number_of_its_readers()
    {
        PickedWorkbook workbook = new(Workbook, host.FrontEnd, Schema);
        workbook.Cells("watchlists", "State", "Alias").ShouldBe(Pack.Default.Watchlists.Select(list => $"missing | {list.Alias}"), ignoreOrder: true);
        foreach (IReadOnlyDictionary<string, object?> row in workbook.Show("watchlists"))
            row["Detections"].ShouldBe((long)Pack.Default.Detections.Count(detection => detection.Query.Render().Text.Contains($"_GetWatchlist(\"{row["Alias"]}\")", StringComparison.Ordinal)), row["Alias"]!.ToString());
    }

    private static TimeSpan Days(double count) => TimeSpan.FromDays(count);

    private static WatchlistRow Item(string alias, string id, double daysAgo, string kind = "watchlist-item", string status = "Create") => new()
    {
        TimeGenerated = Sample.Ago(Days(daysAgo)),
        _DTTimestamp = Sample.Ago(Days(daysAgo)),
        LastUpdatedTimeUTC = Sample.Ago(Days(daysAgo)),
        _DTItemId = alias.ToUpperInvariant() + id,
        _DTItemType = kind,
        _DTItemStatus = status,
        WatchlistAlias = alias,
    };

    private PickedWorkbook Exempt(params IReadOnlyList<Exemptions.Row> rows) => new(Workbook, host.FrontEnd, Schema) { Watchlists = [WatchlistContent.Of(Settings.ExemptionWatchlist, rows)] };
}
