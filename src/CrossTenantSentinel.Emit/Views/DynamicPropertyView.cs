namespace CrossTenantSentinel.Emit.Views;

/// <summary>An alert property that comes from a column.</summary>
internal sealed record DynamicPropertyView(string AlertProperty, string Value);
