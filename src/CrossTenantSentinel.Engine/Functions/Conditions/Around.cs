using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Conditions;

/// <summary><c>around(value, center, delta)</c>: whether the value is at most delta away from the center; null when anything is.</summary>
internal sealed class Around : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => ["around"];

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count != 3)
            return null;
        Expression[] columns = [.. arguments.Select((argument, index) => new ColumnExpression(index, argument.Type))];
        if (FunctionLibrary.Call("-", columns[1], columns[2]) is not { } low || FunctionLibrary.Call("+", columns[1], columns[2]) is not { } high)
            return null;
        return FunctionLibrary.Call("between", columns[0], low, high) is { } whole
            ? new BoundFunction(KqlType.Bool, (values, count, run) => whole.Evaluate(new Batch(count, values), run))
            : null;
    }
}
