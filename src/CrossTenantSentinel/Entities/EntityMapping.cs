namespace CrossTenantSentinel.Entities;

/// <summary>An entity of each alert, and the columns that identify it. Made by <see cref="Entity"/>.</summary>
public sealed record EntityMapping
{
    internal EntityMapping(EntityType type, IReadOnlyList<FieldMapping> fields) => (Type, Fields) = (type, fields);

    /// <summary>The entity type.</summary>
    public EntityType Type { get; }

    /// <summary>1 to 3 identifiers, in the order in which the type declares them; more or none is a finding.</summary>
    public IReadOnlyList<FieldMapping> Fields { get; }
}
