using CrossTenantSentinel.Alerts;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.Running;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>What came of running a scenario.</summary>
/// <param name="Detection">The detection.</param>
/// <param name="Variant">The scenario.</param>
/// <param name="Outcome">What the engine says.</param>
/// <param name="Expected">The rows that are expected; null when the query did not run.</param>
/// <param name="Alerts">The alerts that the rows raise; empty for hunting queries.</param>
/// <param name="Differences">What is not as expected, one sentence each; empty when the scenario passes.</param>
public sealed record ScenarioResult(
    Detection Detection,
    ScenarioVariant Variant,
    RunOutcome Outcome,
    Table? Expected,
    IReadOnlyList<Alert> Alerts,
    IReadOnlyList<string> Differences)
{
    /// <summary>Whether there are other rows than expected; otherwise differences are those of alerts.</summary>
    public bool HasOtherRows { get; init; }

    /// <summary>Whether everything is as expected.</summary>
    public bool Passed => Differences.Count == 0;

    /// <summary>The result without its rows where they are as expected: thousands of results are kept, and nobody asks for those.</summary>
    public ScenarioResult Kept() => Passed ? this with { Outcome = Outcome with { Result = null, Plan = null }, Expected = null } : this;
}
