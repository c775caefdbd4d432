using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Vectors;

/// <summary>Rows and what their columns are called: what a plan reads and what it gives.</summary>
/// <param name="Columns">Names and types in order.</param>
/// <param name="Rows">All rows.</param>
public sealed record Table(IReadOnlyList<Column> Columns, Batch Rows)
{
    /// <summary>The number of rows.</summary>
    public int Count => Rows.Count;

    /// <summary>A table without rows.</summary>
    public static Table Empty(IReadOnlyList<Column> columns) => new(columns, Batch.Concatenate([], columns));

    /// <summary>A table of rows given as objects; see <see cref="Vector.ObjectAt"/>.</summary>
    public static Table Of(IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        VectorBuilder[] builders = [.. columns.Select(column => VectorBuilder.For(column.Type))];
        int count = 0;
        foreach (IReadOnlyList<object?> row in rows)
        {
            for (int column = 0; column < builders.Length; column++)
                builders[column].AppendObject(row[column]);
            count++;
        }

        return new Table(columns, new Batch(count, [.. builders.Select(builder => builder.BuildVector())]));
    }

    /// <summary>The same rows, with all columns read: for what columns are made from and will be gone.</summary>
    internal Table Read() => this with { Rows = new Batch(Count, [.. Enumerable.Range(0, Columns.Count).Select(column => Rows[column])]) };

    /// <summary>The values of a row as objects; see <see cref="Vector.ObjectAt"/>.</summary>
    public IReadOnlyList<object?> RowAt(int row) => [.. Enumerable.Range(0, Columns.Count).Select(column => Rows[column].ObjectAt(row))];
}
