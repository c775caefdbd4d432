using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Expressions;

/// <summary>The first column of a query as a dynamic array, worked out once per run: the right side of <c>in (query)</c>.</summary>
/// <param name="Query">The query; at least one column.</param>
public sealed record ListSubquery(PlanStep Query) : Expression(KqlType.Dynamic)
{
    /// <inheritdoc/>
    public override Vector Evaluate(Batch rows, Run run)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(run);
        return run.ExecuteOnce(this, () => ListOf(run.ExecuteOnce(Query))).Repeat(0, rows.Count);
    }

    private static Vector<DynamicValue> ListOf(Table table)
    {
        DynamicValue[] values = new DynamicValue[table.Count];
        for (int row = 0; row < values.Length; row++)
            values[row] = table.Rows[0].DynamicAt(row);
        return Vector<DynamicValue>.Constant(DynamicValue.OfArray(values), 1);
    }
}
