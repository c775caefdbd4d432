namespace CrossTenantSentinel.Emit.Pages;

/// <summary>A line of a page's table of facts.</summary>
internal sealed record FactView(string Label, string Value);
