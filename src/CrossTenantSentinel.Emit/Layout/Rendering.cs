using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Emit.Layout;

/// <summary>What a template made of a view.</summary>
/// <param name="Text">The text; null when the template failed.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
internal sealed record Rendering(string? Text, Finding? Failure);
