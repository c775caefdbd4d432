using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.Lowering.Sources;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>Columns that rows carry along without being seen: the time of ingestion, until rows are summarized or joined away.</summary>
internal static class HiddenColumns
{
    public static bool Is(Column column) => column.Name == NamedTable.IngestionTime;

    /// <summary>The hidden columns of the input that are not among the values already.</summary>
    public static IEnumerable<NamedValue> Of(PlanStep input, IReadOnlyList<NamedValue> values)
    {
        for (int place = 0; place < input.Columns.Count; place++)
        {
            Column column = input.Columns[place];
            if (Is(column) && values.All(value => value.Name != column.Name))
                yield return new NamedValue(column.Name, new ColumnExpression(place, column.Type), true);
        }
    }

    /// <summary>The visible columns of a table with their places.</summary>
    public static IEnumerable<(Column Column, int Place)> Visible(IReadOnlyList<Column> columns) =>
        columns.Select((column, place) => (column, place)).Where(entry => !Is(entry.column));
}
