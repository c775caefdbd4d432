using CrossTenantSentinel.Engine.Grouping;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates;

/// <summary>
/// The distinct values of each group, in order of first appearance; null is none. Values are numbered once, so that what a row costs is one
/// look-up of a number and one of a pair of numbers.
/// </summary>
/// <param name="type">The values' type.</param>
internal sealed class DistinctValues(KqlType type)
{
    private readonly KeyColumn column = KeyColumn.For(type);
    private readonly PairSet seen = new();
    private readonly GroupedValues<int> numbersOfGroups = new();
    private int[] numbers = [];
    private int[] counts = [];

    /// <summary>Takes rows in.</summary>
    /// <param name="groups">The group of each row.</param>
    /// <param name="groupCount">How many groups there are so far.</param>
    /// <param name="values">The values.</param>
    /// <param name="most">How many values a group keeps.</param>
    public void Add(ReadOnlySpan<int> groups, int groupCount, Vector values, int most = int.MaxValue)
    {
        if (numbers.Length < groups.Length)
            numbers = new int[groups.Length];
        if (counts.Length < groupCount)
            Array.Resize(ref counts, Math.Max(groupCount, counts.Length * 2));
        column.Number(values, numbers.AsSpan(0, groups.Length), isNew: true);
        int missing = column.MissingNumber;
        seen.EnsureSize(groupCount, column.Count);
        for (int row = 0; row < groups.Length; row++)
        {
            int group = groups[row];
            if (group < 0 || numbers[row] == missing || !seen.Add(group, numbers[row]) || counts[group] == most)
                continue;
            counts[group]++;
            numbersOfGroups.Add(group, numbers[row]);
        }
    }

    /// <summary>How many distinct values each group has.</summary>
    public long[] Counts(int groupCount)
    {
        long[] all = new long[groupCount];
        for (int group = 0; group < Math.Min(groupCount, counts.Length); group++)
            all[group] = counts[group];
        return all;
    }

    /// <summary>All values that any group has, to be named by the numbers that <see cref="ByGroup"/> gives.</summary>
    public Vector Values() => column.Values();

    /// <summary>The numbers of the values, group by group.</summary>
    public int[] ByGroup(int groupCount, out int[] starts) => numbersOfGroups.ByGroup(groupCount, out starts);
}
