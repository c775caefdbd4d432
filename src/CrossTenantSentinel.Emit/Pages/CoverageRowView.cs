namespace CrossTenantSentinel.Emit.Pages;

/// <summary>A line of the matrix.</summary>
internal sealed record CoverageRowView(string Source, string Subject, IReadOnlyList<CoverageItemView> Items);
