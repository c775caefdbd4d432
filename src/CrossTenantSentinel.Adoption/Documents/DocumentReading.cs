using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Adoption.Documents;

/// <summary>A document, or why it could not be read.</summary>
/// <param name="Roots">The documents of the text: one, or several where YAML separates them; none when it is empty or wrong.</param>
/// <param name="Findings">Why there is none.</param>
public sealed record DocumentReading(IReadOnlyList<DocumentNode> Roots, IReadOnlyList<Finding> Findings)
{
    /// <summary>Nothing but a finding.</summary>
    internal static DocumentReading Failed(Finding finding) => new([], [finding]);
}
