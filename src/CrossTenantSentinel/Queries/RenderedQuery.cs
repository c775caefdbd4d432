namespace CrossTenantSentinel.Queries;

/// <summary>KQL text, and for each of its characters the part of a query that it came from.</summary>
/// <param name="Text">The text; line feeds as line ends, no blank lines at either end.</param>
/// <param name="Segments">In order and without gaps.</param>
public sealed record RenderedQuery(string Text, IReadOnlyList<RenderedSegment> Segments)
{
    /// <summary>The segment that holds a character, or the last one for a position at the end of the text.</summary>
    /// <param name="position">Zero-based offset into <see cref="Text"/>.</param>
    public RenderedSegment SegmentAt(int position)
    {
        int low = 0;
        int high = Segments.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Segments[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return Segments[low];
    }
}
