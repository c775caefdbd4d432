using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Testing.Overlays;

/// <summary>Scenarios that a tenant's settings silence, as findings that point at the setting.</summary>
public static class OverlayFindings
{
    /// <summary>CTS4030.</summary>
    public static readonly FindingKind Silenced = new()
    {
        Code = "CTS4030",
        Title = "Setting that silences a detection",
        Why = "Under the tenant's settings the detection no longer fires on events that it is for, and nobody would know before it is needed.",
        Instead = "Choose a value with which the scenario fires. What a tenant wants to hear nothing of belongs into a watchlist of exemptions, which says of whom and until when.",
    };

    /// <summary>A finding for each setting that silences a scenario.</summary>
    internal static IEnumerable<Finding> Of(IEnumerable<OverlaidScenario> scenarios) =>
        from overlaid in scenarios
        where !overlaid.Result.Passed
        from key in overlaid.Silencing
        let slug = overlaid.Result.Detection.Slug
        select Silenced.At(
            overlaid.Overlay.Stated[key].Anchor,
            $"{slug}: {key} in {overlaid.Overlay.File} silences \"{overlaid.Result.Variant.Original.Name}\", which must fire.",
            $"To see where its rows are lost: cts test {slug} --tenant {overlaid.Overlay.Tenant} --explain --filter \"{overlaid.Result.Variant.Original.Name}\"") with
        { Content = slug };
}
