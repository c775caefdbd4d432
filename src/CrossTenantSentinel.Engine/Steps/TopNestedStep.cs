using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Grouping;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps.Sorting;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>
/// The top values of a level, in each of them those of the next level, and so on: <c>top-nested</c>. Rows that a level does not keep go on
/// as its others where this level or a later one has others; they are not divided any more.
/// </summary>
/// <param name="Input">The rows.</param>
/// <param name="Columns">For each level a column for the value and one for the result.</param>
/// <param name="Levels">One or more.</param>
public sealed record TopNestedStep(PlanStep Input, IReadOnlyList<Column> Columns, IReadOnlyList<TopNestedLevel> Levels) : PlanStep(Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Batch rows = run.Execute(Input).Rows;
        int[] parents = new int[rows.Count];
        List<Kept> levels = [];
        List<Batch> others = [];
        foreach (TopNestedLevel level in Levels)
        {
            run.Checkpoint();
            (Kept kept, int[] places) = Keep(level, rows, parents, run);
            int[] left = [.. Enumerable.Range(0, places.Length).Where(row => places[row] < 0)];
            if (left.Length > 0 && Levels.Skip(levels.Count).Any(later => later.Others is not null))
                others.Add(Others(rows.Select(left), [.. left.Select(row => parents[row])], levels, run));
            levels.Add(kept);
            int[] goingOn = [.. Enumerable.Range(0, places.Length).Where(row => places[row] >= 0)];
            rows = rows.Select(goingOn);
            parents = [.. goingOn.Select(row => places[row])];
        }

        yield return new Batch(levels[^1].Parents.Length, [.. ColumnsOf(levels, [.. Enumerable.Range(0, levels[^1].Parents.Length)])]);
        foreach (Batch batch in others)
            yield return batch;
    }

    /// <summary>
    /// The values that a level keeps below each value of the level before, and for each row the place of its value among them, or -1.
    /// </summary>
    private static (Kept Kept, int[] Places) Keep(TopNestedLevel level, Batch rows, int[] parents, Run run)
    {
        GroupIndex index = new([KqlType.Int, level.Value.Type]);
        int[] groups = index.Number([new Vector<int>(parents), level.Value.Evaluate(rows, run)], rows.Count);
        IReadOnlyList<Vector> keys = index.KeyVectors();
        Vector results = Results(level, rows, groups, index.Count, keys[1], run);
        SortKey[] sorting =
        [
            new(new ColumnExpression(0, keys[0].Type), IsDescending: false, AreNullsFirst: false),
            new(new ColumnExpression(1, results.Type), !level.IsAscending, AreNullsFirst: level.IsAscending),
        ];
        int[] order = RowOrder.Of(sorting, [keys[0], results], index.Count);
        List<int> kept = [];
        int[] placeOf = new int[index.Count];
        Vector<int> parentOf = (Vector<int>)keys[0];
        for (int at = 0, number = 0; at < order.Length; at++, number++)
        {
            if (at > 0 && parentOf[order[at]] != parentOf[order[at - 1]])
                number = 0;
            placeOf[order[at]] = number < (level.Count ?? long.MaxValue) ? kept.Count : -1;
            if (placeOf[order[at]] >= 0)
                kept.Add(order[at]);
        }

        int[] chosen = [.. kept];
        Kept top = new([.. chosen.Select(group => parentOf[group])], keys[1].Gather(chosen), results.Gather(chosen));
        return (top, [.. groups.Select(group => placeOf[group])]);
    }

    private static Vector Results(TopNestedLevel level, Batch rows, int[] groups, int groupCount, Vector values, Run run)
    {
        List<Vector> columns = [values];
        foreach (Aggregation aggregation in level.Aggregations)
        {
            AggregateState state = aggregation.Function.NewState();
            aggregation.Add(state, rows, groups, groupCount, run);
            columns.AddRange(state.Finish(groupCount));
        }

        return level.Result.Evaluate(new Batch(groupCount, [.. columns]), run);
    }

    /// <summary>One row for each value of the last level so far that rows are left of.</summary>
    private Batch Others(Batch rows, int[] parents, List<Kept> levels, Run run)
    {
        GroupIndex index = new([KqlType.Int]);
        int[] groups = index.Number([new Vector<int>(parents)], rows.Count);
        Vector<int> parentOf = (Vector<int>)index.KeyVectors()[0];
        List<Vector> columns = levels.Count == 0 ? [] : [.. ColumnsOf(levels, parentOf.ToSpan().ToArray())];
        foreach (TopNestedLevel level in Levels.Skip(levels.Count))
        {
            Batch all = new(index.Count);
            Vector values = (level.Others ?? ConstantExpression.Null(level.Value.Type)).Evaluate(all, run);
            columns.Add(values);
            columns.Add(level.Others is null
                ? ConstantExpression.Null(level.Result.Type).Evaluate(all, run)
                : Results(level, rows, groups, index.Count, values, run));
        }

        return new Batch(index.Count, [.. columns]);
    }

    /// <summary>The columns of all levels for some values of the last one.</summary>
    private static Vector[] ColumnsOf(List<Kept> levels, int[] places)
    {
        Vector[] columns = new Vector[levels.Count * 2];
        for (int level = levels.Count - 1; level >= 0; level--)
        {
            columns[level * 2] = levels[level].Values.Gather(places);
            columns[(level * 2) + 1] = levels[level].Results.Gather(places);
            places = [.. places.Select(place => levels[level].Parents[place])];
        }

        return columns;
    }

    /// <summary>What a level keeps.</summary>
    /// <param name="Parents">For each value, the place of the value above it.</param>
    /// <param name="Values">The values.</param>
    /// <param name="Results">The results by which they are the top.</param>
    private sealed record Kept(int[] Parents, Vector Values, Vector Results);
}
