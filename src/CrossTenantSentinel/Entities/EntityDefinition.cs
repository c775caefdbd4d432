namespace CrossTenantSentinel.Entities;

/// <summary>The identifiers of an entity type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Identifiers">Every identifier a mapping may use.</param>
/// <param name="Needs">A mapping needs all identifiers of at least one of these sets.</param>
/// <param name="Strong">A mapping that has all identifiers of one of these sets identifies the entity for certain; others are weak and may merge or split entities.</param>
public sealed record EntityDefinition(
    EntityType Type,
    IReadOnlyList<string> Identifiers,
    IReadOnlyList<IReadOnlyList<string>> Needs,
    IReadOnlyList<IReadOnlyList<string>> Strong);
