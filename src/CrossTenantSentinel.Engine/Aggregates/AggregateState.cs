using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Aggregates;

/// <summary>What an aggregate function knows of all groups so far.</summary>
public abstract class AggregateState
{
    /// <summary>The group of rows that belong to none.</summary>
    public const int NoGroup = -1;

    /// <summary>Takes rows in whose arguments are not worked out yet. Functions that need them for few rows only override this.</summary>
    /// <param name="groups">The group of each row, from 0; <see cref="NoGroup"/> for rows to leave out.</param>
    /// <param name="groupCount">How many groups there are so far, those without rows included.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="run">The run.</param>
    public virtual void AddRows(ReadOnlySpan<int> groups, int groupCount, Batch rows, IReadOnlyList<Expression> arguments, Run run)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Vector[] values = new Vector[arguments.Count];
        for (int place = 0; place < values.Length; place++)
            values[place] = arguments[place].Evaluate(rows, run);
        Add(groups, groupCount, values, run);
    }

    /// <summary>Takes rows in.</summary>
    /// <param name="groups">The group of each row, from 0; <see cref="NoGroup"/> for rows to leave out.</param>
    /// <param name="groupCount">How many groups there are so far, those without rows included.</param>
    /// <param name="arguments">One vector for each argument, of as many rows.</param>
    /// <param name="run">The run.</param>
    public abstract void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run);

    /// <summary>The results, one row for each group.</summary>
    /// <param name="groupCount">How many groups there are.</param>
    /// <returns>One vector for each result.</returns>
    public abstract IReadOnlyList<Vector> Finish(int groupCount);

    /// <summary>Makes room for at least that many groups.</summary>
    protected static void EnsureSize<T>(ref T[] array, int groupCount)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Length < groupCount)
            Array.Resize(ref array, Math.Max(groupCount, array.Length * 2));
    }
}
