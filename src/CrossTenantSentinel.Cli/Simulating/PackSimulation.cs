using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Simulation;
using CrossTenantSentinel.Scenarios;

namespace CrossTenantSentinel.Cli.Simulating;

/// <summary>Simulates rules of a pack on their scenarios that fire.</summary>
/// <param name="compilation">The pack.</param>
/// <param name="plan">What to try.</param>
/// <param name="cancellation">Ends the simulation.</param>
public sealed class PackSimulation(PackCompilation compilation, SimulationPlan plan, CancellationToken cancellation = default)
{
    /// <summary>A rule on each of its scenarios that fire, in whatever run.</summary>
    /// <param name="rule">The rule; its scenarios pass.</param>
    /// <exception cref="OperationCanceledException">The simulation was cancelled.</exception>
    public IReadOnlyList<SimulatedScenario> Of(AnalyticsRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        BoundQuery query = compilation.Bound(rule)[0].Bound ?? throw new InvalidOperationException($"{rule.Slug} has passed its scenarios and is not bound.");
        RuleSimulation simulation = new(compilation.Schema, plan);
        Scenario[] firing = [.. rule.AllScenarios.Where(scenario => scenario.ExpectedRows.Count > 0 && !scenario.IsOfOneRun)];
        return Concurrently.Select(firing, scenario => simulation.Of(rule, scenario, query, cancellation), cancellation);
    }
}
