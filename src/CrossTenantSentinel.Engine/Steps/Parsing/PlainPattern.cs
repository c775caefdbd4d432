using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>
/// Texts are looked for one after the other, each at its first place after the one before; the first and the last stand at the ends of the
/// text unless <c>*</c> stands there. A column takes what lies between two texts; before <c>*</c>, as much of it as its type can be read from.
/// </summary>
internal sealed class PlainPattern : ParsePattern
{
    private readonly Part[] parts;
    private readonly Part tail;

    public PlainPattern(IReadOnlyList<ParseElement> elements, bool isStrict)
        : base(elements, isStrict)
    {
        List<Part> list = [];
        Part part = new(string.Empty, null, Skips: false);
        foreach (ParseElement element in elements)
        {
            if (element.Text is { } text && part is { Column: null, Skips: false } && list.Count > 0)
                list[^1] = list[^1] with { Text = list[^1].Text + text };
            else if (element.Text is not null)
            {
                list.Add(part with { Text = element.Text });
                part = new(string.Empty, null, Skips: false);
            }
            else
                part = element.Type is { } type ? part with { Column = type } : part with { Skips = true };
        }

        parts = [.. list];
        tail = part;
    }

    internal override bool TryMatch(string text, Span<Extent> columns)
    {
        int position = 0;
        int column = 0;
        for (int index = 0; index < parts.Length; index++)
        {
            Part part = parts[index];
            int place = PlaceOf(part, text, position, isLast: index == parts.Length - 1);
            if (place < 0)
                return false;
            if (part.Column is { } type)
                columns[column++] = ExtentOf(text, position, place, type, part.Skips);
            position = place + part.Text.Length;
        }

        if (tail.Column is { } last)
            columns[column] = ExtentOf(text, position, text.Length, last, tail.Skips);
        return tail.Column is not null || tail.Skips || position == text.Length;
    }

    private int PlaceOf(Part part, string text, int position, bool isLast)
    {
        if (part.Column is null && !part.Skips)
            return string.CompareOrdinal(text, position, part.Text, 0, part.Text.Length) == 0 ? position : -1;
        if (!isLast || tail.Column is not null || tail.Skips)
            return text.IndexOf(part.Text, position, StringComparison.Ordinal);
        // Nothing may follow: only the place at the very end will do.
        int end = text.Length - part.Text.Length;
        return end >= position && text.EndsWith(part.Text, StringComparison.Ordinal) ? end : -1;
    }

    private static Extent ExtentOf(string text, int start, int end, KqlType type, bool skips) =>
        new(start, skips ? TypedPrefix.LengthOf(text.AsSpan(start, end - start), type) : end - start);

    /// <summary>What comes before a text, and the text.</summary>
    private sealed record Part(string Text, KqlType? Column, bool Skips);
}
