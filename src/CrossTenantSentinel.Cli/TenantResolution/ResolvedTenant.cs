using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Content.Watchlists;

namespace CrossTenantSentinel.Cli.TenantResolution;

/// <summary>What became of one question.</summary>
/// <param name="Asked">The question.</param>
/// <param name="Outcome"><c>resolved</c>, <c>remembered</c>, <c>not found</c> or <c>failed</c>.</param>
internal sealed record ResolvedTenant(TenantAsked Asked, string Outcome)
{
    /// <summary>The tenant's row in the directory; null where there is none.</summary>
    public TenantDirectory.Row? Row { get; init; }

    /// <summary>What Graph calls the tenant.</summary>
    public string Name { get; init; } = "";

    /// <summary>What Graph called it before, when that was something else.</summary>
    public KnownName? Before { get; init; }

    /// <summary>Why there is no answer; null when there is one.</summary>
    public string? Failure { get; init; }

    /// <summary>A line for people.</summary>
    public string Line => Row is null || Outcome is "failed" or "not found" ? $"{Asked.Key}  {Outcome}" : $"{Asked.Key}  {Outcome}  {Row.TenantId}  {Shown.Value(Name)}";
}
