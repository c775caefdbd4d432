namespace CrossTenantSentinel.Documents;

/// <summary>A key of a map and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; an empty scalar where nothing is written.</param>
public sealed record MapEntry(ScalarNode Key, DocumentNode Value);
