using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions.Comparison;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary><c>max_of</c>.</summary>
internal sealed class MaximumOf() : ExtremeOf("max_of", sign: 1);

/// <summary><c>min_of</c>.</summary>
internal sealed class MinimumOf() : ExtremeOf("min_of", sign: -1);

/// <summary>The largest or smallest of the arguments, which have one type (of numbers, the widest); null only if all are null.</summary>
internal abstract class ExtremeOf(string name, int sign) : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => [name];

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count < 2 || CommonType.Of(arguments) is not { } type || type is KqlType.Dynamic or KqlType.Guid)
            return null;
        Kernel kernel = Scalar.Visit(type, new KernelMaker(sign));
        return new BoundFunction(type, OperandKernel.Converting(kernel, [.. arguments.Select(argument => argument.Type)], type));
    }

    private static Vector<T> Apply<T>(Vector[] arguments, int count, int sign)
    {
        T[] results = new T[count];
        NullMarks nulls = default;
        for (int row = 0; row < results.Length; row++)
        {
            bool isKnown = false;
            foreach (Vector argument in arguments)
            {
                Vector<T> values = (Vector<T>)argument;
                if (values.IsNull(row) || (isKnown && Ordering.Compare(values[row], results[row]) * sign <= 0))
                    continue;
                results[row] = values[row];
                isKnown = true;
            }

            if (!isKnown)
                nulls.Mark(row, count);
        }

        return new Vector<T>(results, nulls.Marks);
    }

    private sealed class KernelMaker(int sign) : IScalarVisitor<Kernel>
    {
        public Kernel Visit<T>()
            where T : notnull => (arguments, count, _) => Apply<T>(arguments, count, sign);
    }
}
