namespace CrossTenantSentinel.Cli.Fixing;

/// <summary>An edit of a text, by offsets.</summary>
/// <param name="Start">Offset of the first character that goes.</param>
/// <param name="End">Offset after the last one.</param>
/// <param name="Replacement">What comes in its place.</param>
public sealed record TextChange(int Start, int End, string Replacement)
{
    /// <summary>The text with changes made; null when two of them touch the same characters, or one lies outside of the text.</summary>
    public static string? Apply(string text, IEnumerable<TextChange> changes)
    {
        ArgumentNullException.ThrowIfNull(text);
        TextChange[] ordered = [.. changes.Distinct().OrderBy(change => change.Start).ThenBy(change => change.End)];
        if (ordered.Any(change => change.Start < 0 || change.End < change.Start || change.End > text.Length)
            || ordered.Zip(ordered.Skip(1)).Any(pair => Overlap(pair.First, pair.Second)))
            return null;
        System.Text.StringBuilder changed = new(text.Length);
        int at = 0;
        foreach (TextChange change in ordered)
        {
            changed.Append(text, at, change.Start - at).Append(change.Replacement);
            at = change.End;
        }

        return changed.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Whether two changes touch the same characters; two insertions at one place do, because their order is not known.</summary>
    public static bool Overlap(TextChange first, TextChange second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first.Start < second.End && second.Start < first.End || first.Start == second.Start;
    }
}
