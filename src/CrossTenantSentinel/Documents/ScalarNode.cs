using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Documents;

/// <summary>A text, number or truth value of a YAML or JSON document.</summary>
/// <param name="source">The text that holds it.</param>
/// <param name="start">Zero-based offset of its first character, quotes included.</param>
/// <param name="end">Offset after its last character.</param>
/// <param name="value">What it stands for, escapes resolved.</param>
/// <param name="style">How it is written.</param>
public sealed class ScalarNode(DocumentSource source, int start, int end, string value, ScalarStyle style) : DocumentNode(source, start, end)
{
    private int[]? offsets;

    /// <summary>What it stands for, escapes and folding resolved.</summary>
    public string Value { get; } = value;

    /// <summary>How it is written.</summary>
    public ScalarStyle Style { get; } = style;

    /// <summary>Whether nothing is written, or <c>null</c> or <c>~</c>.</summary>
    public bool IsNull => Style is (ScalarStyle.Plain or ScalarStyle.Bare) && Value is ("" or "null" or "~");

    /// <summary>
    /// Where characters of the value are written. Exact for block texts and quoted texts, whatever escapes and indentation stand between;
    /// the whole scalar where the writing cannot be followed.
    /// </summary>
    /// <param name="offset">Zero-based offset into <see cref="Value"/>.</param>
    /// <param name="length">Number of characters of <see cref="Value"/>; may be 0.</param>
    public SourceSpan SpanOf(int offset, int length)
    {
        offsets ??= ScalarOffsets.Of(Source.Text, Start, End, Value, Style);
        if (offsets.Length == 0)
            return Span;
        int first = offsets[Math.Clamp(offset, 0, offsets.Length - 1)];
        int last = length == 0 ? first : EndOf(offsets, Math.Clamp(offset + length - 1, 0, offsets.Length - 1));
        return Source.SpanOf(first, Math.Max(first, last));
    }

    /// <summary>After all of what stands for a character: an escape is several characters long.</summary>
    private int EndOf(int[] known, int index)
    {
        int start = known[index];
        char escape = (index < Value.Length ? Style : ScalarStyle.Plain) switch { ScalarStyle.DoubleQuoted => '\\', ScalarStyle.SingleQuoted => '\'', _ => '\0' };
        return start < Source.Text.Length && Source.Text[start] == escape ? Math.Min(start + ScalarOffsets.EscapeLength(Source.Text, start, escape), End) : start + 1;
    }

    /// <summary>The same, for a finding.</summary>
    public Anchor At(int offset, int length) => new Anchor.OfSpan(SpanOf(offset, length));
}
