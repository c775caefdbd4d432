namespace CrossTenantSentinel.Engine.Aggregates;

/// <summary>Values that belong to groups, kept in the order in which they came.</summary>
/// <typeparam name="T">The C# type of the values.</typeparam>
internal sealed class GroupedValues<T>
{
    private int[] groups = new int[8];
    private T[] values = new T[8];

    /// <summary>The number of values.</summary>
    public int Count { get; private set; }

    /// <summary>Appends a value of a group.</summary>
    public void Add(int group, T value)
    {
        if (Count == groups.Length)
        {
            Array.Resize(ref groups, Count * 2);
            Array.Resize(ref values, Count * 2);
        }

        groups[Count] = group;
        values[Count++] = value;
    }

    /// <summary>The values group by group, each group's in the order in which they came.</summary>
    /// <param name="groupCount">How many groups there are.</param>
    /// <param name="starts">Where the values of each group begin; one more for the end.</param>
    public T[] ByGroup(int groupCount, out int[] starts)
    {
        starts = new int[groupCount + 1];
        for (int index = 0; index < Count; index++)
            starts[groups[index] + 1]++;
        for (int group = 0; group < groupCount; group++)
            starts[group + 1] += starts[group];
        int[] next = starts[..groupCount];
        T[] sorted = new T[Count];
        for (int index = 0; index < Count; index++)
            sorted[next[groups[index]]++] = values[index];
        return sorted;
    }
}
