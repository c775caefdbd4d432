using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Findings;

/// <summary>Where a finding belongs, in terms its reporter knows. Files are read only when the finding is shown.</summary>
public abstract record Anchor
{
    private Anchor()
    {
    }

    /// <summary>Nowhere in particular, for example a missing tool.</summary>
    public static Anchor Nowhere { get; } = new None();

    /// <summary>Nowhere.</summary>
    public sealed record None : Anchor;

    /// <summary>An exact range in a file that the reporter has read.</summary>
    /// <param name="Span">The range.</param>
    public sealed record OfSpan(SourceSpan Span) : Anchor;

    /// <summary>A member of a content item, for example its <c>Severity</c>: the first <c>Member =</c> after the item's declaration.</summary>
    /// <param name="Declared">Where the item is written.</param>
    /// <param name="Member">The member's name; null for the declaration itself.</param>
    /// <param name="Text">Text to point at within the member's value, for example a column name; null for the member's name.</param>
    public sealed record OfMember(SourceLocation Declared, string? Member = null, string? Text = null) : Anchor;

    /// <summary>A range of a rendered query; resolved into the raw string of the detection or of the function it came from.</summary>
    /// <param name="Query">The query that was bound.</param>
    /// <param name="Start">Zero-based offset.</param>
    /// <param name="Length">Number of characters; may be 0.</param>
    public sealed record OfQuery(RenderedQuery Query, int Start, int Length) : Anchor;
}
