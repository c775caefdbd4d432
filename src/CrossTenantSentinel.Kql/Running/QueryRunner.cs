using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Kql.Lowering.Functions;
using CrossTenantSentinel.Kql.Lowering.Operators.Uniting;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Running;

/// <summary>Runs bound queries on sample rows.</summary>
public static class QueryRunner
{
    /// <summary>Lowers a query to a plan, without running it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="schema">The schema it was bound against.</param>
    /// <param name="run">Where the plan will run, for queries whose columns depend on rows; null to refuse these.</param>
    public static LoweredQuery Lower(BoundQuery query, KustoSchema schema, Run? run = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(schema);
        if (query.HasErrors && ErrorsOf(query) is [_, ..] errors)
            return new LoweredQuery(null, false, errors);
        try
        {
            PlanStep plan = QueryLowering.Lower(query, schema, run);
            return new LoweredQuery(plan, ResultOrder.IsDecided(query), []);
        }
        catch (RefusalException refusal)
        {
            return new LoweredQuery(null, false, [new QueryProblem(refusal.Kind, refusal.Message, refusal.Range)]);
        }
        catch (RunFailureException failure)
        {
            return new LoweredQuery(null, false, [new QueryProblem(failure.Kind, failure.Message, null)]);
        }
        catch (InsufficientExecutionStackException)
        {
            return new LoweredQuery(null, false, [new QueryProblem(LoweringFindings.CannotRun, "The query nests too deep.", null)]);
        }
    }

    /// <summary>Lowers a query and runs it to its end. What cannot be run is refused before anything runs.</summary>
    /// <param name="query">The query.</param>
    /// <param name="schema">The schema it was bound against.</param>
    /// <param name="run">Clock, data and limits.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static RunOutcome Run(BoundQuery query, KustoSchema schema, Run run) => Run(Lower(query, schema, run), run);

    /// <summary>Runs a plan to its end.</summary>
    /// <param name="lowered">A lowered query; one without a plan gives its problems.</param>
    /// <param name="run">The run that it was lowered for.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static RunOutcome Run(LoweredQuery lowered, Run run)
    {
        ArgumentNullException.ThrowIfNull(lowered);
        ArgumentNullException.ThrowIfNull(run);
        if (lowered.Plan is not { } plan)
            return new RunOutcome(null, null, lowered.IsOrdered, lowered.Problems);
        try
        {
            Table result = run.Execute(plan);
            // Columns are worked out when first read; what fails then belongs to the run.
            for (int column = 0; column < result.Columns.Count; column++)
                _ = result.Rows[column];
            return new RunOutcome(result, plan, lowered.IsOrdered, []);
        }
        catch (RunFailureException failure)
        {
            return new RunOutcome(null, plan, lowered.IsOrdered, [new QueryProblem(failure.Kind, failure.Message, null)]);
        }
    }

    private static IReadOnlyList<QueryProblem> ErrorsOf(BoundQuery query) =>
    [
        .. query.Diagnostics
            .Where(diagnostic => diagnostic.Severity == KustoSeverity.Error)
            .Where(diagnostic => !ExcusedErrors.Has(diagnostic, query) && !ExcusedDegree.Has(diagnostic, query))
            .Select(ErrorOf),
    ];

    private static QueryProblem ErrorOf(KustoDiagnostic diagnostic) =>
        new(UnknownName.IsUnknownName(diagnostic) ? UnknownName.Kind : QueryDiagnostic.Kind, $"{diagnostic.Message} ({diagnostic.Code})", new TextRange(diagnostic.Start, diagnostic.Length));
}
