using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Subjects;

/// <summary>A query of the pack; places are those of the C# strings it was rendered from.</summary>
/// <param name="Query">The rendered query.</param>
public sealed record RenderedText(RenderedQuery Query) : WrittenQuery(Query.Text)
{
    /// <inheritdoc/>
    public override Anchor At(int start, int length) => new Anchor.OfQuery(Query, start, length);
}
