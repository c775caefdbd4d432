using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Conditions;

/// <summary><c>coalesce</c>: the first argument that is neither null nor, for texts, empty; if there is none, the last.</summary>
internal sealed class Coalesce : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => ["coalesce"];

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count < 2 || TypeOf(arguments) is not { } type)
            return null;
        Kernel kernel = Scalar.Visit(type, new KernelMaker());
        return new BoundFunction(type, OperandKernel.Converting(kernel, [.. arguments.Select(argument => argument.Type)], type));
    }

    /// <summary>A single dynamic argument makes the result dynamic.</summary>
    private static KqlType? TypeOf(IReadOnlyList<Expression> arguments) =>
        arguments.Any(argument => argument.Type == KqlType.Dynamic) ? KqlType.Dynamic : CommonType.Of(arguments);

    private static Vector<T> Apply<T>(Vector[] arguments, int count)
    {
        Vector<T>[] values = [.. arguments.Cast<Vector<T>>()];
        T[] results = new T[count];
        NullMarks nulls = default;
        for (int row = 0; row < results.Length; row++)
        {
            int place = 0;
            while (place < values.Length && IsMissing(values[place], row))
                place++;
            if (place < values.Length)
                results[row] = values[place][row];
            else if (Scalar.HasNulls<T>())
                nulls.Mark(row, count);
            else
                results[row] = Scalar.Missing<T>();
        }

        return new Vector<T>(results, nulls.Marks);
    }

    private static bool IsMissing<T>(Vector<T> values, int row) => values switch
    {
        Vector<string> texts => texts[row].Length == 0,
        Vector<DynamicValue> dynamics => dynamics[row].IsNull,
        _ => values.IsNull(row),
    };

    private sealed class KernelMaker : IScalarVisitor<Kernel>
    {
        public Kernel Visit<T>()
            where T : notnull => static (arguments, count, _) => Apply<T>(arguments, count);
    }
}
