using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>Entity mappings that Sentinel refuses.</summary>
public sealed class EntityMappingShape : ItemCheck<Detection>
{
    /// <summary>CTS1030.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1030",
        Title = "Entity mapping outside the platform's limits",
        Why = "Sentinel takes 1 to 10 entity mappings with 1 to 3 identifiers each, and each type needs one of certain identifiers.",
        Instead = "Map fewer entities or identifiers; see the entity type's documentation for the identifiers it needs.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Detection item)
    {
        if (item.Entities.Count is 0 or > SentinelLimits.EntityMappings)
            yield return At(item, $"{item.Entities.Count} entities are mapped; Sentinel takes 1 to {SentinelLimits.EntityMappings}.", null);
        foreach (EntityMapping mapping in item.Entities)
        {
            if (mapping.Fields.Count is 0 or > SentinelLimits.IdentifiersPerMapping)
                yield return At(item, $"{mapping.Type} has {mapping.Fields.Count} identifiers; Sentinel takes 1 to {SentinelLimits.IdentifiersPerMapping}.", mapping.Type);
            else if (!Satisfies(mapping, EntityDefinitions.Of(mapping.Type).Needs))
                yield return At(item, $"{mapping.Type} needs {Sets(EntityDefinitions.Of(mapping.Type).Needs)}; mapped: {string.Join(", ", mapping.Fields.Select(field => field.Identifier))}.", mapping.Type);
        }

        foreach (EntityMapping mapping in item.Entities.Where((mapping, index) => item.Entities.Take(index).Any(earlier => Same(earlier, mapping))))
            yield return At(item, $"{mapping.Type} is mapped twice from the same columns.", mapping.Type);
    }

    /// <summary>Whether a mapping has all identifiers of one of the sets.</summary>
    internal static bool Satisfies(EntityMapping mapping, IReadOnlyList<IReadOnlyList<string>> sets) =>
        sets.Any(set => set.All(identifier => mapping.Fields.Any(field => field.Identifier == identifier)));

    private static bool Same(EntityMapping left, EntityMapping right) => left.Type == right.Type && left.Fields.SequenceEqual(right.Fields);

    private static string Sets(IReadOnlyList<IReadOnlyList<string>> sets) => string.Join(" or ", sets.Select(set => string.Join("+", set)));

    private static Finding At(Detection item, string message, EntityType? type) => Kind.At(item.At(nameof(Detection.Entities), type?.ToString()), message);
}
