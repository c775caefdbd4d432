using System.Collections.Concurrent;
using CrossTenantSentinel.Alerts;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Running;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>Runs the genuine query of a detection on the sample rows of a scenario, with the scenario's clock.</summary>
/// <param name="schema">The schema that the queries were bound against.</param>
/// <param name="sameRows">How two tables differ; null when their rows are the same. The last argument says whether the order counts.</param>
public sealed class ScenarioRunner(KustoSchema schema, Func<Table, Table, bool, string?> sameRows)
{
    private readonly ConcurrentDictionary<BoundQuery, LoweredQuery> lowered = new(ReferenceEqualityComparer.Instance);

    /// <summary>Runs a scenario.</summary>
    /// <param name="detection">The detection.</param>
    /// <param name="variant">The scenario.</param>
    /// <param name="query">The detection's query.</param>
    /// <param name="observer">Told of every batch that a step gives; null by default.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public ScenarioResult Run(Detection detection, ScenarioVariant variant, BoundQuery query, Action<PlanStep, Batch>? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(detection);
        ArgumentNullException.ThrowIfNull(variant);
        Scenario scenario = variant.Changed;
        Run run = new(scenario.Now, new ScenarioData(scenario, detection), RunLimits.Default, cancellation) { Observer = observer };
        RunOutcome outcome = QueryRunner.Run(Lower(query, run), run);
        if (outcome.Result is not { } actual)
            return new ScenarioResult(detection, variant, outcome, null, [], [.. outcome.Problems.Select(problem => $"{problem.Kind.Code}: {problem.Message}")]);
        Table expected = variant.Expected == VariantExpectation.Nothing ? Table.Empty(detection.RowColumns) : ExpectedRows(detection, variant.Original);
        List<string> differences = [];
        bool ignoresCase = variant.Expected == VariantExpectation.SameButForCase;
        if (sameRows(ignoresCase ? LowerCase(expected) : expected, ignoresCase ? LowerCase(actual) : actual, outcome.IsOrdered) is { } rows)
            differences.Add(rows);
        bool hasOtherRows = differences.Count > 0;
        IReadOnlyList<Alert> alerts = detection is AnalyticsRule rule ? AlertRaising.Of(rule, RowTexts.Of(actual)) : [];
        if (variant.Expected == VariantExpectation.Same && scenario.Alerts is { } wanted)
            differences.AddRange(AlertDifferences(wanted, alerts));
        return new ScenarioResult(detection, variant, outcome, expected, alerts, differences) { HasOtherRows = hasOtherRows };
    }

    /// <summary>A run over the rows of a scenario, with its clock.</summary>
    public static Run RunOf(Detection detection, ScenarioVariant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return new Run(variant.Changed.Now, new ScenarioData(variant.Changed, detection), RunLimits.Default);
    }

    /// <summary>Runs a query on the rows that some data source gives at some time.</summary>
    /// <param name="query">The query.</param>
    /// <param name="now">What <c>now()</c> is, UTC.</param>
    /// <param name="data">The rows.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    internal RunOutcome Run(BoundQuery query, DateTime now, IDataSource data, CancellationToken cancellation)
    {
        Run run = new(now, data, RunLimits.Default, cancellation);
        return QueryRunner.Run(Lower(query, run), run);
    }

    /// <summary>A plan serves all scenarios of its detection, unless its columns depend on their rows.</summary>
    private LoweredQuery Lower(BoundQuery query, Run run)
    {
        LoweredQuery ofAll = lowered.GetOrAdd(query, added => QueryRunner.Lower(added, schema));
        return ofAll.Plan is null ? QueryRunner.Lower(query, schema, run) : ofAll;
    }

    /// <summary>The rows that a scenario expects.</summary>
    internal static Table ExpectedRows(Detection detection, Scenario scenario)
    {
        IReadOnlyList<Column> columns = detection.RowColumns;
        return Table.Of(columns, scenario.ExpectedRows.Select(row => (IReadOnlyList<object?>)[.. RowValues.Of(row).Zip(columns, (value, column) => Cells.Of(value, column.Type))]));
    }

    private static Table LowerCase(Table table) => Table.Of(
        table.Columns,
        Enumerable.Range(0, table.Count).Select(row => (IReadOnlyList<object?>)[.. table.RowAt(row).Select(Lower)]));

    private static object? Lower(object? cell) => cell switch
    {
        string text => text.ToLowerInvariant(),
        DynamicValue dynamic => DynamicValue.FromJson(DynamicJson.Write(dynamic).ToLowerInvariant()),
        _ => cell,
    };

    /// <summary>Each expected alert takes the alert that it differs least from.</summary>
    private static IEnumerable<string> AlertDifferences(IReadOnlyList<ExpectedAlert> expected, IReadOnlyList<Alert> alerts)
    {
        if (expected.Count != alerts.Count)
            yield return $"alerts\n  expected {expected.Count}\n  was      {alerts.Count}";
        List<Alert> left = [.. alerts];
        foreach (ExpectedAlert wanted in expected)
        {
            if (left.MinBy(alert => wanted.DifferencesFrom(alert).Count) is not { } nearest)
                continue;
            left.Remove(nearest);
            foreach (string difference in wanted.DifferencesFrom(nearest))
                yield return $"alert \"{nearest.Title}\": {difference}";
        }
    }
}
