namespace CrossTenantSentinel.Emit.Views;

/// <summary>An identifier of an entity and the column that holds it.</summary>
internal sealed record FieldMappingView(string Identifier, string ColumnName);
