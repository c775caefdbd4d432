using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Workbooks.Templates;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Workbooks;

/// <summary>Rows and tables that stand in holes of queries.</summary>
public sealed class InlineRowsTests
{
    [Fact]
    public void Members_of_the_record_are_the_columns_and_values_are_escaped() =>
        KqlTemplate.Of($"{InlineRows.Of([new Fact("a \"b\" {Param}", 1, 0.5, Yes: true, TimeSpan.FromHours(2), new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc)), new Fact("c", -1, null, Yes: false, null, null)])} | count").Render().Text
            .ShouldBe("""datatable(Text:string, Number:long, Share:real, Yes:bool, Span:timespan, At:datetime)["a \"b\" \u007bParam}", 1, real(0.5), true, 2h, datetime(2026-03-02T10:00:00Z), "c", long(-1), real(null), false, timespan(null), datetime(null)] | count""");

    [Fact]
    public void No_row_is_an_empty_table() => InlineRows.Of<Name>([]).Literal.ShouldBe("datatable(Text:string)[]");

    [Fact]
    public void What_is_left_of_a_missing_table_has_its_columns() =>
        InlineRows.None([new("TimeGenerated", KqlType.DateTime), new("Roles", KqlType.Dynamic)]).Literal.ShouldBe("datatable(TimeGenerated:datetime, Roles:dynamic)[]");

    [Fact]
    public void An_empty_text_is_no_null() => InlineRows.Of([new Name(null)]).Literal.ShouldBe("datatable(Text:string)[\"\"]");

    [Fact]
    public void A_value_without_a_literal_is_refused() =>
        Should.Throw<InvalidOperationException>(() => InlineRows.Of([new Bag(Dynamic.Parse("{}"))])).Message.ShouldStartWith("Value: a dynamic cannot be written");

    [Fact]
    public void Tables_stand_side_by_side() =>
        KqlTemplate.Of($"union isfuzzy=true {TableCatalog.All.Where(table => table.Name.StartsWith("Sentinel", StringComparison.Ordinal))}").Render().Text.ShouldBe("union isfuzzy=true SentinelAudit, SentinelHealth");

    internal sealed record Fact(string Text, long Number, double? Share, bool Yes, TimeSpan? Span, DateTime? At);

    internal sealed record Name(string? Text);

    internal sealed record Bag(Dynamic Value);
}
