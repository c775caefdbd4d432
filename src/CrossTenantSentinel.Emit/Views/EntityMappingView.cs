namespace CrossTenantSentinel.Emit.Views;

/// <summary>An entity mapping.</summary>
internal sealed record EntityMappingView(string EntityType, IReadOnlyList<FieldMappingView> FieldMappings);
