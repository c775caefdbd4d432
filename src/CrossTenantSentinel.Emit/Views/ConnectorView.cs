namespace CrossTenantSentinel.Emit.Views;

/// <summary>A data connector that content needs.</summary>
internal sealed record ConnectorView(string ConnectorId, IReadOnlyList<string> DataTypes);
