using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects;

/// <summary>A text that a template puts together from parts, each of which is written somewhere.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Parts">The parts in order, without gaps.</param>
public sealed record JoinedText(string Text, IReadOnlyList<JoinedText.Part> Parts) : WrittenQuery(Text)
{
    /// <summary>A part of the text.</summary>
    /// <param name="Start">Zero-based offset in the whole.</param>
    /// <param name="Length">Number of characters.</param>
    /// <param name="Scalar">Where it is written.</param>
    /// <param name="Offset">Zero-based offset in the scalar's value.</param>
    public sealed record Part(int Start, int Length, ScalarNode Scalar, int Offset);

    /// <inheritdoc/>
    public override Anchor At(int start, int length)
    {
        if (PartAt(start) is not { } first)
            return Anchor.Nowhere;
        int offset = first.Offset + Math.Clamp(start - first.Start, 0, first.Length);
        Part last = PartAt(start + Math.Max(1, length) - 1) ?? first;
        int end = ReferenceEquals(last.Scalar, first.Scalar) && last.Offset >= first.Offset ? last.Offset + Math.Clamp(start + length - last.Start, 0, last.Length) : first.Offset + first.Length;
        return first.Scalar.At(offset, Math.Max(0, end - offset));
    }

    private Part? PartAt(int position)
    {
        int low = 0;
        int high = Parts.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = Parts[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return Parts.Count == 0 ? null : Parts[low];
    }
}
