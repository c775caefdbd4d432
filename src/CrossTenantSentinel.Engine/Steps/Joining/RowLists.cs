namespace CrossTenantSentinel.Engine.Steps.Joining;

/// <summary>The rows of each group, in their order, in one array.</summary>
internal sealed class RowLists
{
    private readonly int[] starts;
    private readonly int[] rows;

    /// <summary>Sorts rows by group.</summary>
    /// <param name="groups">The group of each row; negative for rows that belong to none.</param>
    /// <param name="groupCount">The number of groups.</param>
    public RowLists(int[] groups, int groupCount)
    {
        starts = new int[groupCount + 1];
        foreach (int group in groups)
        {
            if (group >= 0)
                starts[group + 1]++;
        }

        for (int group = 0; group < groupCount; group++)
            starts[group + 1] += starts[group];
        rows = new int[starts[groupCount]];
        int[] next = starts[..groupCount];
        for (int row = 0; row < groups.Length; row++)
        {
            if (groups[row] >= 0)
                rows[next[groups[row]]++] = row;
        }
    }

    /// <summary>The number of groups.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The rows of a group.</summary>
    public ReadOnlySpan<int> this[int group] => rows.AsSpan(starts[group], starts[group + 1] - starts[group]);
}
