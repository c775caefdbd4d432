using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Aggregates.Extremes;

/// <summary>
/// The values of some expressions for one chosen row of each group. A group may choose again with every batch: only the rows chosen in a
/// batch are worked out and kept, and rows that nobody refers to any more are dropped now and then.
/// </summary>
/// <param name="types">The types of the expressions.</param>
internal sealed class KeptRows(IReadOnlyList<Queries.KqlType> types)
{
    private readonly List<Vector[]> parts = [];
    private int[] places = [];
    private int[] chosen = [];
    private int kept;

    /// <summary>Whether a group has chosen a row.</summary>
    public bool Has(int group) => group < places.Length && places[group] > 0;

    /// <summary>Makes room for groups.</summary>
    public void EnsureSize(int groupCount)
    {
        if (places.Length >= groupCount)
            return;
        Array.Resize(ref places, Math.Max(groupCount, places.Length * 2));
        Array.Resize(ref chosen, places.Length);
    }

    /// <summary>Chooses a row of the current batch for a group; the last choice counts.</summary>
    public void Choose(int group, int row) => chosen[group] = row + 1;

    /// <summary>Whether a group chose a row of the current batch.</summary>
    public bool HasChosen(int group) => chosen[group] > 0;

    /// <summary>Keeps the rows chosen in a batch.</summary>
    /// <param name="groups">The group of each row of the batch.</param>
    /// <param name="rows">The batch.</param>
    /// <param name="expressions">What to keep.</param>
    /// <param name="run">The run.</param>
    public void Keep(ReadOnlySpan<int> groups, Batch rows, IEnumerable<Expression> expressions, Run run)
    {
        List<int> wanted = [];
        for (int row = 0; row < groups.Length; row++)
        {
            int group = groups[row];
            if (group < 0 || chosen[group] != row + 1)
                continue;
            chosen[group] = 0;
            wanted.Add(row);
            places[group] = kept + wanted.Count;
        }

        if (wanted.Count == 0)
            return;
        int[] selection = [.. wanted];
        Batch selected = rows.Select(selection);
        parts.Add([.. expressions.Select(expression => LooksAtOtherRows(expression)
            ? expression.Evaluate(rows, run).Gather(selection)
            : expression.Evaluate(selected, run))]);
        kept += selection.Length;
        if (kept > (2 * places.Length) + (8 * Batch.Size))
            Compact();
    }

    /// <summary>The chosen rows, one for each group; null where a group chose none.</summary>
    public Vector[] Finish(int groupCount)
    {
        EnsureSize(groupCount);
        int[] rows = new int[groupCount];
        bool isComplete = true;
        for (int group = 0; group < groupCount; group++)
        {
            rows[group] = places[group] - 1;
            isComplete &= rows[group] >= 0;
        }

        return [.. types.Select((type, column) => isComplete ? All(type, column).Gather(rows) : All(type, column).GatherOrNull(rows))];
    }

    private void Compact()
    {
        int[] rows = new int[places.Length];
        int count = 0;
        for (int group = 0; group < places.Length; group++)
        {
            if (places[group] == 0)
                continue;
            rows[count++] = places[group] - 1;
            places[group] = count;
        }

        int[] left = rows[..count];
        Vector[] compacted = [.. types.Select((type, column) => All(type, column).Gather(left))];
        parts.Clear();
        parts.Add(compacted);
        kept = count;
    }

    private Vector All(Queries.KqlType type, int column) => parts.Count == 0
        ? VectorBuilder.For(type).BuildVector()
        : parts[0][column].Concatenate([.. parts.Select(part => part[column])]);

    private static bool LooksAtOtherRows(Expression expression) =>
        expression is CallExpression { Function: { IsDeterministic: false } or { NeedsAllRows: true } }
        || expression.Children.Any(LooksAtOtherRows);
}
