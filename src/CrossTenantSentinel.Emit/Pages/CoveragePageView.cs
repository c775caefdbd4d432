namespace CrossTenantSentinel.Emit.Pages;

/// <summary>The page about what the pack covers.</summary>
internal sealed record CoveragePageView(IReadOnlyList<CoverageRowView> Rows);
