using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects;

/// <summary>A query in a document; places are those of the file, also inside block texts and escaped texts.</summary>
/// <param name="Scalar">The text in the document.</param>
public sealed record DocumentText(ScalarNode Scalar) : WrittenQuery(Scalar.Value)
{
    /// <inheritdoc/>
    public override Anchor At(int start, int length) => Scalar.At(start, length);
}
