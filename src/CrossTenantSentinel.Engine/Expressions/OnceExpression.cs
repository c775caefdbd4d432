using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Expressions;

/// <summary>A scalar that reads no column, worked out once per run even where the function gives another value at each call: <c>toscalar(rand())</c>.</summary>
/// <param name="Value">The scalar.</param>
public sealed record OnceExpression(Expression Value) : Expression(Value.Type)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [Value];

    /// <inheritdoc/>
    public override Vector Evaluate(Batch rows, Run run)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(run);
        return run.ExecuteOnce(this, () => Value.Evaluate(new Batch(1), run)).Repeat(0, rows.Count);
    }
}
