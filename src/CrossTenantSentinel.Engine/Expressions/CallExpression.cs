using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Expressions;

/// <summary>A function or operator applied to arguments. One that is over constants only is worked out once per run.</summary>
/// <param name="Function">The function, bound to the arguments' types.</param>
/// <param name="Arguments">The arguments in order.</param>
public sealed record CallExpression(BoundFunction Function, IReadOnlyList<Expression> Arguments) : Expression(Function.ResultType)
{
    private readonly bool isFixed = Function.IsDeterministic
        && Arguments.All(argument => argument is CallExpression call ? call.isFixed : argument.Constant is not null);

    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => Arguments;

    /// <inheritdoc/>
    public override Vector Evaluate(Batch rows, Run run)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(run);
        // Variables stand for their expressions, so that a part may come many times: let a = b + b; let c = a + a; ...
        return isFixed ? run.ExecuteOnce(this, () => Apply(new Batch(1), run)).Repeat(0, rows.Count) : Apply(rows, run);
    }

    private Vector Apply(Batch rows, Run run)
    {
        run.Checkpoint();
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
