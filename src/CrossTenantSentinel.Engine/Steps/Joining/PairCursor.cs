namespace CrossTenantSentinel.Engine.Steps.Joining;

/// <summary>Gives the pairs of matching rows, at most a batch of them at a time, so that a join that explodes never holds all its rows.</summary>
/// <param name="keys">For each streamed row the number of its key; negative where there is no match.</param>
/// <param name="built">The rows of the built side with each key.</param>
/// <param name="keepsUnmatched">Whether streamed rows without match come as well.</param>
internal sealed class PairCursor(int[] keys, RowLists built, bool keepsUnmatched)
{
    private int row;
    private int place;

    /// <summary>Whether the last pairs contain a row without match.</summary>
    public bool HasUnmatched { get; private set; }

    /// <summary>The next pairs.</summary>
    /// <param name="streamedRows">Filled with rows of the streamed side.</param>
    /// <param name="builtRows">Filled with rows of the built side; -1 for none.</param>
    /// <returns>How many; 0 at the end.</returns>
    public int Next(int[] streamedRows, int[] builtRows)
    {
        HasUnmatched = false;
        int count = 0;
        for (; row < keys.Length && count < streamedRows.Length; row++)
        {
            if (keys[row] < 0)
            {
                if (!keepsUnmatched)
                    continue;
                streamedRows[count] = row;
                builtRows[count++] = -1;
                HasUnmatched = true;
                continue;
            }

            ReadOnlySpan<int> matches = built[keys[row]];
            while (place < matches.Length && count < streamedRows.Length)
            {
                streamedRows[count] = row;
                builtRows[count++] = matches[place++];
            }

            if (place < matches.Length)
                break;
            place = 0;
        }

        return count;
    }
}
