using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tables.Values;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Tables;

/// <summary>What is documented about the values of columns.</summary>
public sealed class DocumentedValuesTests
{
    [Fact]
    public void Values_belong_to_text_columns_that_exist()
    {
        IEnumerable<string> wrong = from values in DocumentedValues.All()
                                    from table in values.Tables
                                    let definition = TableCatalog.Find(table)
                                    where definition is not null && !definition.Columns.Any(column => column.Name == values.Column && column.Type == KqlType.String)
                                    select $"{table}.{values.Column}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_value_is_listed_twice_and_every_list_has_a_source()
    {
        foreach (ColumnValues values in DocumentedValues.All())
        {
            values.Values.ShouldBeUnique();
            values.Source.Scheme.ShouldBe("https");
            values.Former.Keys.Intersect(values.Values, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
        }
    }

    [Fact]
    public void What_replaced_a_value_is_a_value() =>
        DocumentedValues.All().SelectMany(values => values.Former.Values.Except(values.Values)).ShouldBeEmpty();

    [Theory]
    [InlineData("SigninLogs", "ResultType", "50126", true)]
    [InlineData("SigninLogs", "ResultType", "-1", true)]
    [InlineData("SigninLogs", "ResultType", "5012x", false)]
    [InlineData("SigninLogs", "UserType", "", true)]
    [InlineData("SigninLogs", "UserType", "guest", false)]
    public void A_column_holds_a_value(string table, string column, string value, bool holds) =>
        DocumentedValues.Of(table, column).ShouldNotBeNull().Holds(value).ShouldBe(holds);

    [Fact]
    public void Nothing_is_known_of_a_free_text() => DocumentedValues.Of("SigninLogs", "UserDisplayName").ShouldBeNull();
}
