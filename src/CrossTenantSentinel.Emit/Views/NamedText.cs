namespace CrossTenantSentinel.Emit.Views;

/// <summary>An entry of a mapping whose keys authors choose. A list of them is a mapping in the file.</summary>
/// <param name="Name">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record NamedText(string Name, string Value);
