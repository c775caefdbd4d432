using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Expressions;

/// <summary>The first column of the first row of a query, worked out once per run; null when there is none: <c>toscalar</c>.</summary>
/// <param name="Query">The query; at least one column.</param>
public sealed record ScalarSubquery(PlanStep Query) : Expression(Query.Columns[0].Type)
{
    /// <inheritdoc/>
    public override Vector Evaluate(Batch rows, Run run)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(run);
        Table result = run.ExecuteOnce(Query);
        return result.Count == 0 ? ConstantExpression.Null(Type).Evaluate(rows, run) : result.Rows[0].Repeat(0, rows.Count);
    }
}
