using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Reporting.Tables;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>The scenarios of a pack's detections, and their variants.</summary>
/// <param name="compilation">The pack.</param>
public sealed class PackScenarios(PackCompilation compilation)
{
    /// <summary>Told of every batch that a step gives; null by default.</summary>
    public Action<PlanStep, Batch>? Observer { get; init; }

    /// <summary>What there is to run for a detection, under some settings.</summary>
    public static IEnumerable<ScenarioVariant> Of(Detection detection, TenantSettings tenant) => UniversalVariants.Of(detection, new ExemptVariant(tenant).Of);

    /// <summary>Runs one.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public ScenarioResult Run(Detection detection, ScenarioVariant variant, CancellationToken cancellation = default)
    {
        AnalyzedQuery query = compilation.Bound(detection)[0];
        if (query.Answer is FrontEndFailure failure)
            return new ScenarioResult(detection, variant, new Kql.Running.RunOutcome(null, null, false, []), null, [], [$"{failure.Kind.Code}: {failure.Message}"]);
        ScenarioRunner runner = new(compilation.Schema, Difference) { Observer = Observer };
        return runner.Run(detection, variant, query.Bound!, cancellation);
    }

    private static string? Difference(Table expected, Table actual, bool inOrder)
    {
        TableComparison comparison = TableComparison.Of(expected, actual, inOrder);
        return comparison.AreEqual ? null : comparison.Describe();
    }
}
