using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Logic;

/// <summary><c>x between (low .. high)</c>, both included; after an instant <c>low</c>, <c>high</c> can be a duration from there.</summary>
internal sealed class BetweenOperator() : RangeOperator("between", ">=", "<=", "and");

/// <summary><c>x !between (low .. high)</c>.</summary>
internal sealed class NotBetweenOperator() : RangeOperator("!between", "<", ">", "or");

/// <summary>Two comparisons with the ends of a range.</summary>
internal abstract class RangeOperator(string name, string withLow, string withHigh, string together) : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => [name];

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count != 3)
            return null;
        Expression[] columns = [.. arguments.Select((argument, index) => new ColumnExpression(index, argument.Type))];
        (Expression value, Expression low, Expression high) = (columns[0], columns[1], columns[2]);
        if (low.Type == KqlType.DateTime && high.Type == KqlType.TimeSpan && FunctionLibrary.Call("+", low, high) is { } end)
            high = end;
        if (FunctionLibrary.Call(withLow, value, low) is not { } first || FunctionLibrary.Call(withHigh, value, high) is not { } second)
            return null;
        Expression whole = FunctionLibrary.Call(together, first, second)!;
        return new BoundFunction(KqlType.Bool, (values, count, run) => Evaluate(whole, values, count, run));
    }

    private static Vector Evaluate(Expression whole, Vector[] values, int count, Run run) => whole.Evaluate(new Batch(count, values), run);
}
