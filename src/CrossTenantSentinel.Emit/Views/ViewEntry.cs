namespace CrossTenantSentinel.Emit.Views;

/// <summary>A key of a view and its value.</summary>
/// <param name="Key">The key as the file spells it.</param>
/// <param name="Value">The value; null for an optional key that the file leaves out.</param>
internal sealed record ViewEntry(string Key, ViewNode? Value);
