namespace CrossTenantSentinel.Entities;

/// <summary>An identifier of an entity and the column that holds it.</summary>
/// <param name="Identifier">The identifier, for example <c>AadUserId</c>.</param>
/// <param name="Column">The result column.</param>
public sealed record FieldMapping(string Identifier, string Column);
