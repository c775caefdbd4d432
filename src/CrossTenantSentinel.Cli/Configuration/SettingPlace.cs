using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>Where a setting is stated.</summary>
/// <param name="Name">What people call it: <c>cts.json</c>, <c>environment variable CTS_BaselineDays</c> or <c>--set</c>.</param>
/// <param name="Span">The range in the file; null for the environment and the command line.</param>
public sealed record SettingPlace(string Name, SourceSpan? Span)
{
    /// <summary>The anchor of a finding about the setting.</summary>
    public Anchor Anchor => Span is null ? Anchor.Nowhere : new Anchor.OfSpan(Span);
}
