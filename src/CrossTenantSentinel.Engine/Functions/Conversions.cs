using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>Conversions between types: implicit ones, and the <c>to...</c> functions that do them.</summary>
public static class Conversions
{
    /// <summary>What it costs to use an argument of one type for a parameter of another, for the choice among overloads; null when it cannot be done without being asked for.</summary>
    public static int? ImplicitCost(KqlType from, KqlType to) => (from, to) switch
    {
        _ when from == to => 0,
        (KqlType.Int, KqlType.Long) => 1,
        (KqlType.Int or KqlType.Long, KqlType.Real) => 2,
        (KqlType.Int or KqlType.Long, KqlType.Decimal) => 3,
        (KqlType.Real, KqlType.Decimal) => 4,
        (KqlType.Decimal, KqlType.Real) => 6,
        (_, KqlType.Dynamic) => 5,
        (KqlType.Dynamic, KqlType.String) => 6,
        (KqlType.Dynamic, KqlType.Real) => 7,
        (KqlType.Dynamic, _) => 8,
        _ => null,
    };

    /// <summary>The expression as a value of another type: by the rules of <c>to...(value)</c>, except that a text stays itself as a dynamic value.</summary>
    /// <exception cref="ArgumentException">There is no such conversion.</exception>
    public static Expression To(KqlType type, Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (expression.Type == type)
            return expression;
        if (type == KqlType.Dynamic)
            return new CallExpression(new BoundFunction(type, static (arguments, count, _) => ToDynamic(arguments[0], count)), [expression]);
        return FunctionLibrary.Call(NameOf(type), expression)
            ?? throw new ArgumentException($"A {expression.Type.Name()} cannot become a {type.Name()}.", nameof(expression));
    }

    /// <summary>The kernel of a conversion.</summary>
    internal static Kernel KernelOf(KqlType from, KqlType to) =>
        ((CallExpression)To(to, new ColumnExpression(0, from))).Function.Invoke;

    /// <summary>The function that converts to a type, for example <c>tolong</c>.</summary>
    public static string NameOf(KqlType type) => type == KqlType.Real ? "todouble" : "to" + type.Name();

    private static Vector<DynamicValue> ToDynamic(Vector vector, int count)
    {
        DynamicValue[] values = new DynamicValue[count];
        for (int row = 0; row < count; row++)
            values[row] = vector.DynamicAt(row);
        return new(values);
    }
}
