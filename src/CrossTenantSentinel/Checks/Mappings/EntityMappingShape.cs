using CrossTenantSentinel.Checks.Structure;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>Entity mappings that Sentinel refuses.</summary>
public sealed class EntityMappingShape : SubjectCheck<RuleSubject>
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
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject.Entities is not { } mappings)
            yield break;
        if (mappings.Count == 0 ? subject.Form == SubjectForm.Pack || RuleDialect.IsAzureSentinel(subject) : mappings.Count > SentinelLimits.EntityMappings)
            yield return Kind.At(mappings is [.., var last] ? last.Type?.At ?? last.At : (subject.Node as MapNode)?.Find("entityMappings")?.Key.At() ?? subject.At, $"{mappings.Count} entities are mapped; Sentinel takes 1 to {SentinelLimits.EntityMappings}.");
        for (int index = 0; index < mappings.Count; index++)
        {
            StatedMapping mapping = mappings[index];
            string type = mapping.Type?.Text ?? "The entity";
            Anchor at = mapping.Type?.At ?? mapping.At;
            if (mapping.Fields.Count is 0 or > SentinelLimits.IdentifiersPerMapping)
                yield return Kind.At(at, $"{type} has {mapping.Fields.Count} identifiers; Sentinel takes 1 to {SentinelLimits.IdentifiersPerMapping}.");
            else if (StatedEntity.DefinitionOf(mapping) is { } definition && StatedEntity.IdentifiersOf(mapping) is { } identifiers
                && identifiers.All(definition.Identifiers.Contains) && !StatedEntity.Satisfy(identifiers, definition.Needs))
                yield return Kind.At(at, $"{type} needs {Sets(definition.Needs)}; mapped: {string.Join(", ", identifiers)}.");
            if (mappings.Take(index).Any(earlier => Same(earlier, mapping)))
                yield return Kind.At(at, $"{type} is mapped twice from the same columns.") with { Severity = subject.Form == SubjectForm.Pack ? FindingSeverity.Error : FindingSeverity.Warning };
        }
    }

    private static bool Same(StatedMapping left, StatedMapping right) =>
        left.Type?.Text == right.Type?.Text && left.Fields.Count > 0 && left.Fields.Select(Text).SequenceEqual(right.Fields.Select(Text));

    private static (string?, string?) Text(StatedField field) => (field.Identifier?.Text, field.Column?.Text);

    private static string Sets(IReadOnlyList<IReadOnlyList<string>> sets) => string.Join(" or ", sets.Select(set => string.Join("+", set)));
}
