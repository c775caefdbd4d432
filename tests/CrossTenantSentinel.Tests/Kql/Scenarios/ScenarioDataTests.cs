using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Kql.Lowering.Sources;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Content;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Scenarios;

public class ScenarioDataTests
{
    private static readonly Column[] Columns =
    [
        new("UserId", KqlType.String), new("TimeGenerated", KqlType.DateTime), new("Status", KqlType.Dynamic), new("NoSuchProperty", KqlType.String),
        new(NamedTable.IngestionTime, KqlType.DateTime),
    ];

    private static readonly DateTime Now = Scenario.DefaultNow;

    public sealed record Known(Guid TenantId, string Name, DateTime? ExpiresOn = null);

    [Fact]
    public void A_table_holds_its_own_rows_with_nulls_as_the_engine_has_them()
    {
        Table table = Data([new SigninLogs { UserId = "alice", TimeGenerated = Now }, new AuditLogs { TimeGenerated = Now }]).Table("SigninLogs", Columns);

        table.Count.ShouldBe(1);
        table.RowAt(0).ShouldBe(["alice", Now, DynamicValue.Null, "", Now]);
    }

    [Fact]
    public void A_scheduled_rule_sees_its_lookback_and_what_arrives_until_it_runs_both_ends_included() =>
        UsersOf(Data([At("start", Now + SentinelLimits.ScheduledRunDelay), At("oldest", Now.AddHours(-1)), At("older", Now.AddHours(-1).AddTicks(-1)), At("future", Now.Add(SentinelLimits.ScheduledRunDelay).AddTicks(1))], 1.Hours))
            .ShouldBe(["start", "oldest"]);

    [Fact]
    public void Without_a_lookback_only_the_future_is_out_of_sight() =>
        UsersOf(Data([At("old", Now.AddYears(-1)), At("future", Now.AddTicks(1))])).ShouldBe(["old"]);

    [Fact]
    public void A_function_that_is_proven_sees_rows_of_any_age_and_what_arrives_until_a_scheduled_rule_runs()
    {
        TableRow[] given = [At("start", Now + SentinelLimits.ScheduledRunDelay), At("old", Now.AddYears(-1)), At("future", Now.Add(SentinelLimits.ScheduledRunDelay).AddTicks(1))];

        UsersOf(new ScenarioData(new Scenario<Known>("sample") { Given = given, Expect = [] }, ProvenFunction.In(Pack.Default)[0])).ShouldBe(["start", "old"]);
    }

    [Fact]
    public void A_row_is_seen_from_its_ingestion_on()
    {
        DateTime happened = Now.AddMinutes(-50);
        ScenarioData data = Data([At("late", happened) with { IngestedAt = Now }, At("later", happened) with { IngestedAt = Now.AddMinutes(6) }], 1.Hours);

        UsersOf(data).ShouldBe(["late"]);
        data.Table("SigninLogs", Columns).RowAt(0)[4].ShouldBe(Now);
    }

    [Fact]
    public void The_cells_of_a_watchlist_are_texts_and_those_of_unknown_columns_are_empty()
    {
        Guid tenant = new("33333333-3333-4333-8333-333333333333");
        ScenarioData data = new(
            new Scenario<Known>("sample")
            {
                Given = [],
                Expect = [],
                Watchlists = [WatchlistContent.Of("Directory", new Known(tenant, "Fabrikam")), WatchlistContent.Of("Other", new Known(tenant, "x"))],
            },
            lookback: null);

        Column[] columns = [new("Name", KqlType.String), new("TenantId", KqlType.String), new("ExpiresOn", KqlType.String), new("SearchKey", KqlType.String)];
        Table table = data.Watchlist("Directory", columns);

        table.Count.ShouldBe(1);
        table.RowAt(0).ShouldBe(["Fabrikam", tenant.ToString(), "", ""]);
    }

    private static SigninLogs At(string user, DateTime time) => new() { UserId = user, TimeGenerated = time };

    private static ScenarioData Data(IReadOnlyList<TableRow> given, TimeSpan? lookback = null) =>
        new(new Scenario<Known>("sample") { Given = given, Expect = [] }, lookback);

    private static IEnumerable<object?> UsersOf(ScenarioData data)
    {
        Table table = data.Table("SigninLogs", Columns);
        return [.. Enumerable.Range(0, table.Count).Select(row => table.RowAt(row)[0])];
    }
}
