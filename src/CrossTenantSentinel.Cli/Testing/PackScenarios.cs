using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Reporting.Tables;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Running;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>The scenarios of a pack's detections, and their variants. Each query is bound and lowered once.</summary>
/// <param name="compilation">The pack.</param>
public sealed class PackScenarios(PackCompilation compilation)
{
    /// <summary>More columns than this, and a difference shows only those that say which row it is and in what it differs.</summary>
    private const int MostColumns = 8;

    private readonly ScenarioRunner runner = new(compilation.Schema, Difference);

    /// <summary>What of a pack has scenarios: detections, then shared functions that are proven on their own.</summary>
    public static IReadOnlyList<Detection> In(Catalog pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return [.. pack.Detections, .. ProvenFunction.In(pack)];
    }

    /// <summary>What there is to run for a detection, under some settings. What a detection must bear is no duty of functions: each has its own.</summary>
    public static IEnumerable<ScenarioVariant> Of(Detection detection, TenantSettings tenant)
    {
        ArgumentNullException.ThrowIfNull(detection);
        return detection is ProvenFunction
            ? detection.AllScenarios.Select(scenario => new ScenarioVariant(scenario.Name, scenario, scenario, VariantExpectation.Same))
            : UniversalVariants.Of(detection, new ExemptVariants(tenant).Of);
    }

    /// <summary>Runs one.</summary>
    /// <param name="detection">The detection.</param>
    /// <param name="variant">Its scenario.</param>
    /// <param name="observer">Told of every batch that a step gives; null by default.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public ScenarioResult Run(Detection detection, ScenarioVariant variant, Action<PlanStep, Batch>? observer = null, CancellationToken cancellation = default)
    {
        AnalyzedQuery query = compilation.Bound(detection)[0];
        if (query.Answer is FrontEndFailure failure)
            return new ScenarioResult(detection, variant, new RunOutcome(null, null, false, []), null, [], [$"{failure.Kind.Code}: {failure.Message}"]);
        return runner.Run(detection, variant, query.Bound!, observer, cancellation);
    }

    /// <summary>Runs several, one after the other, with another query in place of the detection's own; nothing of that query is kept.</summary>
    /// <param name="detection">The detection.</param>
    /// <param name="variants">Its scenarios.</param>
    /// <param name="query">The query.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IEnumerable<ScenarioResult> RunAll(Detection detection, IEnumerable<ScenarioVariant> variants, BoundQuery query, CancellationToken cancellation = default)
    {
        ScenarioRunner own = new(compilation.Schema, Difference);
        return variants.Select(variant => own.Run(detection, variant, query, cancellation: cancellation));
    }

    private static string? Difference(Table expected, Table actual, bool inOrder)
    {
        TableComparison comparison = TableComparison.Of(expected, actual, inOrder);
        return comparison.AreEqual ? null : comparison.Describe(MostColumns);
    }
}
