using CrossTenantSentinel.Entities;

namespace CrossTenantSentinel.Alerts;

/// <summary>An entity of an alert.</summary>
/// <param name="Type">The entity type.</param>
/// <param name="Identifiers">The identifiers that have a value, in the order of the mapping.</param>
public sealed record AlertEntity(EntityType Type, IReadOnlyList<KeyValuePair<string, string>> Identifiers)
{
    /// <summary>The same type with the same identifiers.</summary>
    public bool Equals(AlertEntity? other) => other is not null && other.Type == Type && other.Identifiers.SequenceEqual(Identifiers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Identifiers.Count);

    /// <summary>For example <c>Account { Name = alice, UPNSuffix = contoso.com }</c>.</summary>
    public override string ToString() => $"{Type} {{ {string.Join(", ", Identifiers.Select(pair => $"{pair.Key} = {pair.Value}"))} }}";
}
