using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Expressions;

/// <summary>A function or operator applied to arguments.</summary>
/// <param name="Function">The function, bound to the arguments' types.</param>
/// <param name="Arguments">The arguments in order.</param>
public sealed record CallExpression(BoundFunction Function, IReadOnlyList<Expression> Arguments) : Expression(Function.ResultType)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => Arguments;

    /// <inheritdoc/>
    public override Vector Evaluate(Batch rows, Run run)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Vector[] values = new Vector[Arguments.Count];
        bool isConstant = Function.IsDeterministic;
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = Arguments[index].Evaluate(rows, run);
            isConstant &= values[index].IsConstant;
        }

        if (!isConstant)
            return Function.Invoke(values, rows.Count, run);
        for (int index = 0; index < values.Length; index++)
            values[index] = values[index].Repeat(0, 1);
        return Function.Invoke(values, 1, run).Repeat(0, rows.Count);
    }
}
