using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Aggregates;

/// <summary>What an aggregate function knows of all groups so far.</summary>
public abstract class AggregateState
{
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

    /// <summary>The group of rows that belong to none.</summary>
    public const int NoGroup = -1;

    /// <summary>Makes room for at least that many groups.</summary>
    protected static void EnsureSize<T>(ref T[] array, int groupCount)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Length < groupCount)
            Array.Resize(ref array, Math.Max(groupCount, array.Length * 2));
    }
}
