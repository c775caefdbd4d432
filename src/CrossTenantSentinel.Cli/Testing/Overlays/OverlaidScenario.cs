using CrossTenantSentinel.Kql.Scenarios;

namespace CrossTenantSentinel.Cli.Testing.Overlays;

/// <summary>What a tenant's settings make of a scenario that must fire.</summary>
/// <param name="Overlay">The settings.</param>
/// <param name="Result">What came of running it; it passes when the detection fires.</param>
/// <param name="Silencing">The keys of the settings that keep it from firing; empty when it fires.</param>
internal sealed record OverlaidScenario(Overlay Overlay, ScenarioResult Result, IReadOnlyList<string> Silencing);
