namespace CrossTenantSentinel.Spelling;

/// <summary>How many typing mistakes lie between two texts.</summary>
public static class EditDistance
{
    /// <summary>Insertions, deletions, substitutions and swaps of neighbours that lead from one text to the other; no part is edited twice (optimal string alignment).</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other; the result is the same the other way round.</param>
    public static int Between(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        int[] beforeLast = new int[right.Length + 1];
        int[] last = [.. Enumerable.Range(0, right.Length + 1)];
        for (int row = 1; row <= left.Length; row++)
        {
            int[] current = new int[right.Length + 1];
            current[0] = row;
            for (int column = 1; column <= right.Length; column++)
            {
                int substitution = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(substitution, Math.Min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    current[column] = Math.Min(current[column], beforeLast[column - 2] + 1);
            }

            (beforeLast, last) = (last, current);
        }

        return last[right.Length];
    }
}
