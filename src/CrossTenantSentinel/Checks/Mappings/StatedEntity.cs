using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>Reads entity mappings as they are written.</summary>
internal static class StatedEntity
{
    /// <summary>
    /// What the type's mappings need; null when the type does not exist or is not known here. A type in another case is reported elsewhere, and
    /// means the same.
    /// </summary>
    public static EntityDefinition? DefinitionOf(StatedMapping mapping) =>
        mapping.Type is { IsKnown: true } type && Enum.GetNames<EntityType>().FirstOrDefault(name => name.Equals(type.Text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? EntityDefinitions.Of(Enum.Parse<EntityType>(name))
            : null;

    /// <summary>The identifiers; null when some are missing or only known at deployment, so that nothing can be concluded from what is there.</summary>
    public static IReadOnlyList<string>? IdentifiersOf(StatedMapping mapping) =>
        mapping.Fields.All(field => field.Identifier is { IsKnown: true }) ? [.. mapping.Fields.Select(field => field.Identifier!.Text)] : null;

    /// <summary>Whether identifiers include all of one of the sets.</summary>
    public static bool Satisfy(IReadOnlyList<string> identifiers, IReadOnlyList<IReadOnlyList<string>> sets) => sets.Any(set => set.All(identifiers.Contains));
}
