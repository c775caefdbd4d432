using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>One of the results of a function that returns several.</summary>
/// <param name="Call">The call.</param>
/// <param name="Index">Which of its elements.</param>
internal sealed record TupleElementExpression(TupleCall Call, int Index) : Expression(Call.Elements[Index].Type)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => Call.Arguments;

    /// <inheritdoc/>
    public override Vector Evaluate(Batch rows, Run run) => Call.Evaluate(rows, run)[Index];
}
