using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Spelling;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>Identifiers that an entity type does not have, or has once.</summary>
public sealed class EntityIdentifiers : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3040.</summary>
    public static readonly FindingKind Repeated = new()
    {
        Code = "CTS3040",
        Title = "Identifier mapped twice",
        Why = "An identifier of an entity has one value: Azure-Sentinel's validation and Sentinel refuse a mapping that gives it two.",
        Instead = "Keep one of them, or map a second entity of the type.",
    };

    /// <summary>CTS3041.</summary>
    public static readonly FindingKind Unknown = new()
    {
        Code = "CTS3041",
        Title = "Identifier that the entity type does not have",
        Why = "Sentinel refuses it. Identifiers are case-sensitive, and not even: an Account has Sid, a SecurityGroup has SID.",
        Instead = "Map one of the type's identifiers.",
    };

    /// <summary>CTS3042.</summary>
    public static readonly FindingKind IoTDevice = new()
    {
        Code = "CTS3042",
        Title = "Entity type that the API does not have",
        Why = "Azure-Sentinel's validation knows IoTDevice, the API that deploys rules does not list it.",
        Instead = "Map a Host, or a custom detail.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        foreach (StatedMapping mapping in subject.Entities ?? [])
        {
            if (mapping.Type is { Text: "IoTDevice" } device)
                yield return IoTDevice.At(device.At, "The API has no entity type IoTDevice.");
            List<Stated> identifiers = [.. mapping.Fields.Select(field => field.Identifier).OfType<Stated>().Where(identifier => identifier.IsKnown)];
            foreach (IGrouping<string, Stated> same in identifiers.GroupBy(identifier => identifier.Text, StringComparer.Ordinal).Where(same => same.Count() > 1))
                yield return Repeated.At(same.Last().At, $"{mapping.Type?.Text ?? "The entity"} has {same.Key} {same.Count()} times.");
            if (StatedEntity.DefinitionOf(mapping) is not { } definition)
                continue;
            foreach (Stated identifier in identifiers.Where(identifier => !definition.Identifiers.Contains(identifier.Text, StringComparer.Ordinal)))
                yield return Report(identifier, definition);
        }
    }

    private static Finding Report(Stated identifier, EntityDefinition definition)
    {
        string message = $"{definition.Type} has no identifier \"{identifier.Text}\".";
        if (definition.Identifiers.FirstOrDefault(name => name.Equals(identifier.Text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } same)
            return Unknown.At(identifier.At, message, $"Write {same}.") with { Fix = new Fix($"Write {same}", [new TextEdit(identifier.AtPart(0, identifier.Text.Length), same)]) };
        return Unknown.At(identifier.At, message, NearestNames.Of(identifier.Text, definition.Identifiers) is [var nearest, ..] ? $"Did you mean {nearest}?" : $"It has: {string.Join(", ", definition.Identifiers)}.");
    }
}
