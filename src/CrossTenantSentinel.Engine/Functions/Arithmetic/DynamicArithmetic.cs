using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions.Comparison;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Arithmetic;

/// <summary><c>+</c>.</summary>
internal sealed class DynamicAdd() : DynamicArithmetic("+");

/// <summary><c>-</c>.</summary>
internal sealed class DynamicSubtract() : DynamicArithmetic("-");

/// <summary><c>*</c>.</summary>
internal sealed class DynamicMultiply() : DynamicArithmetic("*");

/// <summary><c>/</c>.</summary>
internal sealed class DynamicDivide() : DynamicArithmetic("/");

/// <summary><c>%</c>.</summary>
internal sealed class DynamicRemainder() : DynamicArithmetic("%");

/// <summary>The sign of one dynamic value reversed.</summary>
internal sealed class DynamicNegate() : DynamicArithmetic("unary-");

/// <summary>
/// Arithmetic of dynamic values, by what each of them holds: numbers, texts that are numbers, instants and durations; everything else
/// gives null. Next to a typed operand a dynamic value becomes that type instead; decimals next to whole numbers fail the query.
/// </summary>
internal abstract class DynamicArithmetic(string name) : PolymorphicFunction
{
    private readonly Dictionary<(KqlType, KqlType), Expression?> calls = [];

    public override IReadOnlyList<string> Names => [name];

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count == 2 && IsDynamicBesideWhole(arguments[0].Type, arguments[1].Type))
            return BesideWhole(arguments);
        foreach (Expression argument in arguments)
        {
            if (argument.Type != KqlType.Dynamic)
                return null;
        }

        int operands = arguments.Count;
        return new BoundFunction(KqlType.Dynamic, (values, count, run) =>
        {
            DynamicValue[] results = new DynamicValue[count];
            Vector[] row = new Vector[operands];
            for (int index = 0; index < count; index++)
            {
                bool isKnown = true;
                for (int operand = 0; operand < operands; operand++)
                    isKnown &= TryRead(values[operand].DynamicAt(index), out row[operand]);
                if (isKnown && CallFor(row) is { } call)
                    results[index] = call.Evaluate(new Batch(1, row), run).DynamicAt(0);
            }

            return new Vector<DynamicValue>(results);
        });
    }

    private static bool IsDynamicBesideWhole(KqlType left, KqlType right) =>
        (left, right) is (KqlType.Dynamic, KqlType.Int or KqlType.Long) or (KqlType.Int or KqlType.Long, KqlType.Dynamic);

    private BoundFunction? BesideWhole(IReadOnlyList<Expression> arguments)
    {
        ColumnExpression[] columns = [new(0, KqlType.Long), new(1, KqlType.Long)];
        if (FunctionLibrary.Call(name, columns) is not { } call)
            return null;
        Kernel kernel = (values, count, run) => call.Evaluate(new Batch(count, values), run);
        return new BoundFunction(call.Type, OperandKernel.Converting(kernel, [arguments[0].Type, arguments[1].Type], KqlType.Long));
    }

    private static bool TryRead(DynamicValue value, out Vector vector)
    {
        vector = value.Content switch
        {
            DateTime instant => Vector<DateTime>.Constant(instant, 1),
            TimeSpan duration => Vector<TimeSpan>.Constant(duration, 1),
            _ => DynamicOrdering.NumberIn(value) switch
            {
                long whole => Vector<long>.Constant(whole, 1),
                double real => Vector<double>.Constant(real, 1),
                decimal exact => Vector<decimal>.Constant(exact, 1),
                _ => Vector<long>.Nulls(1),
            },
        };
        return !vector.IsNull(0);
    }

    private Expression? CallFor(Vector[] operands)
    {
        (KqlType, KqlType) types = (operands[0].Type, operands[^1].Type);
        lock (calls)
        {
            if (calls.TryGetValue(types, out Expression? known))
                return known;
            Expression[] columns = [.. operands.Select((operand, index) => new ColumnExpression(index, operand.Type))];
            return calls[types] = FunctionLibrary.Call(name, columns);
        }
    }
}
