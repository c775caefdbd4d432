using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>An entity that its identifiers do not identify for certain.</summary>
public sealed class WeakEntity : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1031.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1031",
        Title = "Weak entity identifiers",
        Why = "With weak identifiers Sentinel may take two accounts for one, or one for two: incidents are grouped wrongly and investigation shows strangers. FullName is accepted for backward compatibility only.",
        Instead = "Map a strong set: for an account AadUserId, or Name with UPNSuffix.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS1037.</summary>
    public static readonly FindingKind Customary = new()
    {
        Code = "CTS1037",
        Title = "Entity by its full name or host name alone",
        Why = "Most sources offer nothing stronger in one column, and Sentinel reads a user principal name apart; still FullName is accepted for backward compatibility only, and two domains may have hosts of one name.",
        Instead = "Map a strong set where the table has one: AadUserId, or Name with UPNSuffix; HostName with DnsDomain or NTDomain.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        foreach (StatedMapping mapping in subject.Entities ?? [])
        {
            if (StatedEntity.DefinitionOf(mapping) is not { Strong: { Count: > 0 } strong } definition || StatedEntity.IdentifiersOf(mapping) is not { Count: > 0 } identifiers)
                continue;
            // What is refused anyway need not be called weak.
            if (StatedEntity.Satisfy(identifiers, strong) || !StatedEntity.Satisfy(identifiers, definition.Needs) || HasStrongSibling(subject, mapping))
                continue;
            // Few sources have a strong set for everything: for files this is advice.
            bool isCustomary = subject.Form != SubjectForm.Pack && identifiers.Any(identifier => identifier == "FullName" || (definition.Type == EntityType.Host && identifier == "HostName"));
            yield return (isCustomary ? Customary : Kind).At(mapping.Type!.At, $"{definition.Type} is mapped by {string.Join(", ", identifiers)} only, which does not identify it for certain.") with
            {
                Severity = subject.Form == SubjectForm.Pack ? FindingSeverity.Warning : FindingSeverity.Note,
            };
        }
    }

    /// <summary>A weak mapping next to a strong one of the same column set adds a way to find the entity and harms nothing.</summary>
    private static bool HasStrongSibling(RuleSubject subject, StatedMapping weak) => subject.Entities!.Any(other =>
        other.Type?.Text == weak.Type?.Text && StatedEntity.IdentifiersOf(other) is { } identifiers && StatedEntity.DefinitionOf(other) is { } definition && StatedEntity.Satisfy(identifiers, definition.Strong)
        && weak.Fields.All(field => other.Fields.Any(strong => strong.Column?.Text == field.Column?.Text)));
}
