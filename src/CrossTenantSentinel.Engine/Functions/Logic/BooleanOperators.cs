using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Logic;

/// <summary><c>and</c>: false as soon as one side is false.</summary>
internal sealed class AndOperator() : BooleanOperator("and", decisive: false);

/// <summary><c>or</c>: true as soon as one side is true.</summary>
internal sealed class OrOperator() : BooleanOperator("or", decisive: true);

/// <summary>Three-valued logic of two truth values: null is what is not known.</summary>
internal abstract class BooleanOperator(string name, bool decisive) : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => [name];

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count != 2 || arguments.Any(argument => Conversions.ImplicitCost(argument.Type, KqlType.Bool) is null))
            return null;
        Kernel kernel = (values, count, _) => Apply((Vector<bool>)values[0], (Vector<bool>)values[1], count);
        return new BoundFunction(
            KqlType.Bool, OperandKernel.Converting(kernel, [.. arguments.Select(argument => argument.Type)], KqlType.Bool));
    }

    private Vector<bool> Apply(Vector<bool> left, Vector<bool> right, int count)
    {
        if (left.MayBeNull || right.MayBeNull)
            return ApplyToNulls(left, right, count);
        ReadOnlySpan<bool> first = left.ToSpan(), second = right.ToSpan();
        bool[] results = new bool[count];
        for (int row = 0; row < results.Length; row++)
            results[row] = decisive ? first[row] | second[row] : first[row] & second[row];
        return new Vector<bool>(results);
    }

    private Vector<bool> ApplyToNulls(Vector<bool> left, Vector<bool> right, int count)
    {
        bool[] results = new bool[count];
        NullMarks nulls = default;
        for (int row = 0; row < results.Length; row++)
        {
            bool isLeftNull = left.IsNull(row), isRightNull = right.IsNull(row);
            bool isDecided = (!isLeftNull && left[row] == decisive) || (!isRightNull && right[row] == decisive);
            if (!isDecided && (isLeftNull || isRightNull))
                nulls.Mark(row, count);
            else
                results[row] = isDecided == decisive;
        }

        return new Vector<bool>(results, nulls.Marks);
    }
}

/// <summary><c>not</c>.</summary>
[ScalarFamily]
internal static class Negation
{
    [ScalarFunction("not")]
    public static bool Not(bool value) => !value;
}
