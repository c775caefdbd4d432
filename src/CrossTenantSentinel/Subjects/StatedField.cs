using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects;

/// <summary>A field mapping of an entity as it is written.</summary>
/// <param name="Identifier">The identifier; null when missing.</param>
/// <param name="Column">The column; null when missing.</param>
/// <param name="At">The place of the whole field mapping.</param>
public sealed record StatedField(Stated? Identifier, Stated? Column, Anchor At);
