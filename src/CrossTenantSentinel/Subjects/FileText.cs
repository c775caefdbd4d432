using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Subjects;

/// <summary>A query that is a file of its own.</summary>
/// <param name="Source">The file.</param>
public sealed record FileText(SourceText Source) : WrittenQuery(Source.Text)
{
    /// <inheritdoc/>
    public override Anchor At(int start, int length) => new Anchor.OfSpan(Source.SpanOf(start, start + length));
}
