using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Expanding;

/// <summary>Some of the rows that a batch becomes.</summary>
/// <param name="Rows">The row of the batch that each comes from.</param>
/// <param name="Items">The place of its elements.</param>
/// <param name="Columns">The elements, one vector for each expansion.</param>
/// <param name="End">The row of the batch after the last one that was begun.</param>
internal sealed record ExpandedPart(int[] Rows, int[] Items, Vector[] Columns, int End)
{
    /// <summary>The places as a column.</summary>
    public Vector<long> Index => new(Array.ConvertAll(Items, static item => (long)item));

    /// <summary>The columns of the batch, repeated, then the elements, then their places where there is a column for them.</summary>
    public Batch Over(Batch batch, int columnCount) => Batch.Lazy(Rows.Length, columnCount, column =>
        column < batch.ColumnCount ? batch[column].Gather(Rows)
        : column < batch.ColumnCount + Columns.Length ? Columns[column - batch.ColumnCount]
        : Index);
}
