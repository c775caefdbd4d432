using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Grouping;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Joining;

/// <summary>The side of a join that is kept, with its rows found by key. Null keys equal nothing, as for the operator <c>==</c>.</summary>
internal sealed class BuiltSide
{
    private readonly GroupIndex index;
    private readonly int[] groups;
    private RowLists? lists;

    public BuiltSide(PlanStep step, IReadOnlyList<Expression> keys, Run run)
    {
        Rows = run.Execute(step).Rows;
        Vector[] values = [.. keys.Select(key => key.Evaluate(Rows, run))];
        index = new GroupIndex([.. keys.Select(key => key.Type)]);
        groups = WithoutNulls(index.Number(values, Rows.Count), values);
    }

    /// <summary>All rows.</summary>
    public Batch Rows { get; }

    /// <summary>The number of distinct keys.</summary>
    public int KeyCount => index.Count;

    /// <summary>The number of each row's key; negative for rows with a null key.</summary>
    public ReadOnlySpan<int> Keys => groups;

    /// <summary>The rows with each key.</summary>
    public RowLists Lists => lists ??= new RowLists(groups, index.Count);

    /// <summary>The number of the key of each row of the other side; negative where there is no match.</summary>
    public int[] Find(Batch others, IReadOnlyList<Expression> keys, Run run)
    {
        Vector[] values = [.. keys.Select(key => key.Evaluate(others, run))];
        return WithoutNulls(index.Find(values, others.Count), values);
    }

    private static int[] WithoutNulls(int[] groups, Vector[] values)
    {
        foreach (Vector vector in values)
        {
            for (int row = 0; row < groups.Length; row++)
            {
                if (vector.IsNull(row))
                    groups[row] = AggregateState.NoGroup;
            }
        }

        return groups;
    }
}
