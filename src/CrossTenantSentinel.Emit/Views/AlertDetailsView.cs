namespace CrossTenantSentinel.Emit.Views;

/// <summary>Alert details that come from the row (<c>alertDetailsOverride</c>).</summary>
internal sealed record AlertDetailsView(
    string? AlertDisplayNameFormat,
    string? AlertDescriptionFormat,
    string? AlertTacticsColumnName,
    string? AlertSeverityColumnName,
    IReadOnlyList<DynamicPropertyView>? AlertDynamicProperties);
