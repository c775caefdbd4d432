using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>What checks say of a piece of content.</summary>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="Facts">What it says that is compared with other content.</param>
public sealed record CheckedContent(IReadOnlyList<Finding> Findings, IReadOnlyList<Fact> Facts);
