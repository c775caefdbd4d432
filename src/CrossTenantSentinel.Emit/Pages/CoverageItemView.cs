namespace CrossTenantSentinel.Emit.Pages;

/// <summary>A piece of content with its file.</summary>
internal sealed record CoverageItemView(string Name, string File);
