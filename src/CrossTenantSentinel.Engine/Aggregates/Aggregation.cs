using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Aggregates;

/// <summary>An aggregate function applied to expressions over the rows.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Filter">Only rows where this is true count; null for all.</param>
public sealed record Aggregation(BoundAggregate Function, IReadOnlyList<Expression> Arguments, Expression? Filter)
{
    /// <summary>Feeds rows to a state of the function.</summary>
    public void Add(AggregateState state, Batch rows, int[] groups, int groupCount, Run run)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(groups);
        int[] counted = Filter is null ? groups : Counted((Vector<bool>)Filter.Evaluate(rows, run), groups);
        state.AddRows(counted, groupCount, rows, Arguments, run);
    }

    private static int[] Counted(Vector<bool> filter, int[] groups)
    {
        int[] counted = new int[groups.Length];
        for (int row = 0; row < counted.Length; row++)
            counted[row] = filter[row] && !filter.IsNull(row) ? groups[row] : AggregateState.NoGroup;
        return counted;
    }
}
