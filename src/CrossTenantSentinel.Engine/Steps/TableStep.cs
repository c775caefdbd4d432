using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>Reads a table of the data source.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns.</param>
public sealed record TableStep(string Name, IReadOnlyList<Column> Columns) : PlanStep(Columns)
{
    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return RowsOf(run.Data.Table(Name, Columns), Columns);
    }

    /// <summary>The rows of a table in batches, with the columns in the order wanted.</summary>
    internal static IEnumerable<Batch> RowsOf(Table table, IReadOnlyList<Column> wanted)
    {
        int[] places = [.. ReferenceEquals(table.Columns, wanted) ? Enumerable.Range(0, wanted.Count) : wanted.Select(column => PlaceOf(table, column))];
        for (int start = 0; start < table.Count; start += Batch.Size)
        {
            int from = start, count = Math.Min(Batch.Size, table.Count - start);
            yield return Batch.Lazy(count, places.Length, column => table.Rows[places[column]].Slice(from, count));
        }
    }

    private static int PlaceOf(Table table, Column wanted)
    {
        for (int place = 0; place < table.Columns.Count; place++)
        {
            if (table.Columns[place] == wanted)
                return place;
        }

        throw new ArgumentException($"The data source gives no column {wanted}.");
    }
}
