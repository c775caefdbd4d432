namespace CrossTenantSentinel.Emit.Views;

/// <summary>A column of ready-made Sentinel entities.</summary>
internal sealed record SentinelEntityView(string ColumnName);
