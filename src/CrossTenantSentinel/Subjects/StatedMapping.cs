using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects;

/// <summary>An entity mapping as it is written.</summary>
/// <param name="Type">The entity type; null when missing.</param>
/// <param name="Fields">The field mappings, in order.</param>
/// <param name="At">The place of the whole mapping.</param>
public sealed record StatedMapping(Stated? Type, IReadOnlyList<StatedField> Fields, Anchor At);
