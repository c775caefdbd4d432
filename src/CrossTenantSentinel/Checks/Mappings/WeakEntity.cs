using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>An entity that its identifiers do not identify for certain.</summary>
public sealed class WeakEntity : ItemCheck<Detection>
{
    /// <summary>CTS1031.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1031",
        Title = "Weak entity identifiers",
        Why = "With weak identifiers Sentinel may take two accounts for one, or one for two: incidents are grouped wrongly and investigation shows strangers.",
        Instead = "Map a strong set: for an account AadUserId, or Name with UPNSuffix.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Detection item) => item.Entities
        .Where(mapping => EntityDefinitions.Of(mapping.Type).Strong is { Count: > 0 } strong && !EntityMappingShape.Satisfies(mapping, strong) && !HasStrongSibling(item, mapping))
        .Select(mapping => Kind.At(
            item.At(nameof(Detection.Entities), mapping.Type.ToString()),
            $"{mapping.Type} is mapped by {string.Join(", ", mapping.Fields.Select(field => field.Identifier))} only, which does not identify it for certain."));

    /// <summary>A weak mapping next to a strong one of the same column set adds a way to find the entity and harms nothing.</summary>
    private static bool HasStrongSibling(Detection item, EntityMapping weak) => item.Entities.Any(other =>
        other.Type == weak.Type && EntityMappingShape.Satisfies(other, EntityDefinitions.Of(other.Type).Strong)
        && weak.Fields.All(field => other.Fields.Any(strong => strong.Column == field.Column)));
}
