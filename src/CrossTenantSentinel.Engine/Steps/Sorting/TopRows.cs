using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Sorting;

/// <summary>The best rows so far. Candidates pile up and are sorted out when they are many; then only those that remain hold on to their batches.</summary>
internal sealed class TopRows(IReadOnlyList<SortKey> keys, long limit)
{
    private readonly List<Batch?> batches = [];
    private readonly List<Vector[]> pieces = [];
    private readonly List<int> batchOf = [];
    private readonly List<int> rowOf = [];
    private Vector? worst;

    public void Add(Batch rows, Vector[] values)
    {
        if (worst is not null && Better.Rows(values[0], worst, keys[0]) is { } chosen)
        {
            rows = rows.Select(chosen);
            values = [.. values.Select(vector => vector.Gather(chosen))];
        }

        if (rows.Count == 0)
            return;
        for (int row = 0; row < rows.Count; row++)
        {
            batchOf.Add(batches.Count);
            rowOf.Add(row);
        }

        batches.Add(rows);
        pieces.Add(values);
        if (rowOf.Count >= Math.Max(limit * 2, 4 * Batch.Size))
            Compact();
    }

    /// <summary>The best rows in order.</summary>
    public Batch Finish(IReadOnlyList<Column> columns)
    {
        Compact();
        List<int>[] chosen = [.. batches.Select(_ => new List<int>())];
        (int Batch, int Place)[] targets = new (int, int)[rowOf.Count];
        for (int index = 0; index < targets.Length; index++)
        {
            targets[index] = (batchOf[index], chosen[batchOf[index]].Count);
            chosen[batchOf[index]].Add(rowOf[index]);
        }

        int[] starts = new int[chosen.Length];
        for (int batch = 1; batch < starts.Length; batch++)
            starts[batch] = starts[batch - 1] + chosen[batch - 1].Count;
        int[] order = [.. targets.Select(target => starts[target.Batch] + target.Place)];
        Batch all = Batch.Concatenate([.. batches.Select((batch, place) => batch?.Select([.. chosen[place]])).OfType<Batch>()], columns);
        return all.Select(order);
    }

    private void Compact()
    {
        if (pieces.Count == 0)
            return;
        Vector[] values = [.. keys.Select((_, place) => pieces[0][place].Concatenate([.. pieces.Select(piece => piece[place])]))];
        int[] order = RowOrder.Of(keys, values, rowOf.Count);
        if (order.Length > limit)
            order = order[..(int)limit];
        int[] newBatches = [.. order.Select(index => batchOf[index])];
        int[] newRows = [.. order.Select(index => rowOf[index])];
        batchOf.Clear();
        batchOf.AddRange(newBatches);
        rowOf.Clear();
        rowOf.AddRange(newRows);
        pieces.Clear();
        pieces.Add([.. values.Select(vector => vector.Gather(order))]);
        if (order.Length == limit)
            worst = pieces[0][0].Slice(order.Length - 1, 1);
        HashSet<int> used = [.. newBatches];
        for (int batch = 0; batch < batches.Count; batch++)
        {
            if (!used.Contains(batch))
                batches[batch] = null;
        }
    }
}
