namespace CrossTenantSentinel.Cli.Files;

/// <summary>The shortest way from one text to another by removing and adding lines (Myers, "An O(ND) difference algorithm", 1986).</summary>
public static class LineDiff
{
    /// <summary>Texts that differ by more lines are compared line by line from the first difference on; the work stays small.</summary>
    public const int MostEdits = 400;

    /// <summary>The edits, in the order of the texts.</summary>
    /// <param name="old">Lines of the old text.</param>
    /// <param name="new">Lines of the new text.</param>
    public static IReadOnlyList<LineEdit> Between(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        int head = 0;
        while (head < old.Count && head < @new.Count && old[head] == @new[head])
            head++;
        int tail = 0;
        while (tail < old.Count - head && tail < @new.Count - head && old[old.Count - 1 - tail] == @new[@new.Count - 1 - tail])
            tail++;
        ArraySegment<string> before = new([.. old], head, old.Count - head - tail);
        ArraySegment<string> after = new([.. @new], head, @new.Count - head - tail);
        return Shortest(before, after, head) ?? AllOf(before, after, head);
    }

    private static List<LineEdit> AllOf(ArraySegment<string> before, ArraySegment<string> after, int head) =>
    [
        .. before.Select((text, index) => new LineEdit(false, head + index + 1, text)),
        .. after.Select((text, index) => new LineEdit(true, head + index + 1, text)),
    ];

    /// <summary>The shortest edits; null when there are more than <see cref="MostEdits"/>.</summary>
    private static List<LineEdit>? Shortest(ArraySegment<string> before, ArraySegment<string> after, int head)
    {
        int most = Math.Min(MostEdits, before.Count + after.Count);
        int[] furthest = new int[(2 * most) + 3];
        int middle = most + 1;
        List<int[]> trace = [];
        for (int edits = 0; edits <= most; edits++)
        {
            trace.Add([.. furthest]);
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                int x = IsDown(furthest, middle, diagonal, edits) ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1;
                while (x < before.Count && x - diagonal < after.Count && before[x] == after[x - diagonal])
                    x++;
                furthest[middle + diagonal] = x;
                if (x >= before.Count && x - diagonal >= after.Count)
                    return Backtrack(trace, before, after, middle, head);
            }
        }

        return null;
    }

    private static bool IsDown(int[] furthest, int middle, int diagonal, int edits) =>
        diagonal == -edits || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);

    private static List<LineEdit> Backtrack(List<int[]> trace, ArraySegment<string> before, ArraySegment<string> after, int middle, int head)
    {
        List<LineEdit> edits = [];
        int x = before.Count;
        int y = after.Count;
        for (int step = trace.Count - 1; step > 0; step--)
        {
            int diagonal = x - y;
            bool isDown = IsDown(trace[step], middle, diagonal, step);
            int previous = isDown ? diagonal + 1 : diagonal - 1;
            x = trace[step][middle + previous];
            y = x - previous;
            edits.Add(isDown ? new LineEdit(true, head + y + 1, after[y]) : new LineEdit(false, head + x + 1, before[x]));
        }

        edits.Reverse();
        return edits;
    }
}
