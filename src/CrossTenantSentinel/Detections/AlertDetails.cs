namespace CrossTenantSentinel.Detections;

/// <summary>Alert details that differ from row to row (Sentinel: <c>alertDetailsOverride</c>). Formats name columns as <c>{{Column}}</c>.</summary>
public sealed record AlertDetails
{
    /// <summary>Alert name: 1 to 256 characters, at most 3 placeholders; null for the rule's name.</summary>
    public string? DisplayNameFormat { get; init; }

    /// <summary>Alert description: 1 to 5,000 characters, at most 3 placeholders; null for the rule's description.</summary>
    public string? DescriptionFormat { get; init; }

    /// <summary>The column that holds the severity; a value Sentinel does not know falls back to the rule's. Null for none.</summary>
    public string? SeverityColumn { get; init; }

    /// <summary>The column that holds the tactics; null for none.</summary>
    public string? TacticsColumn { get; init; }

    /// <summary>Further alert properties and the columns they come from; each property at most once.</summary>
    public IReadOnlyList<DynamicProperty> DynamicProperties { get; init; } = [];
}
