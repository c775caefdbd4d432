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
        (Expression value, Expression center, Expression delta) = (columns[0], columns[1], columns[2]);
        if (FunctionLibrary.Call("-", center, delta) is not { } low || FunctionLibrary.Call("+", center, delta) is not { } high)
            return null;
        return FunctionLibrary.Call("between", value, low, high) is { } whole
            ? new BoundFunction(KqlType.Bool, (values, count, run) => whole.Evaluate(new Batch(count, values), run))
            : null;
    }
}
