using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Conditions;

/// <summary>
/// <c>iff</c>, <c>iif</c> and <c>case</c>: the value after the first condition that is true, otherwise the last value. A condition that is
/// null is not true. Values without a common type become dynamic.
/// </summary>
internal sealed class Choice : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => ["iff", "iif", "case"];

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count < 3 || arguments.Count % 2 == 0)
            return null;
        KqlType[] wanted = new KqlType[arguments.Count];
        KqlType type = CommonType.Of(arguments.Where((_, index) => !IsCondition(index, arguments.Count))) ?? KqlType.Dynamic;
        for (int index = 0; index < wanted.Length; index++)
        {
            bool isCondition = IsCondition(index, wanted.Length);
            if (isCondition && Conversions.ImplicitCost(arguments[index].Type, KqlType.Bool) is null)
                return null;
            wanted[index] = isCondition ? KqlType.Bool : type;
        }

        Kernel kernel = Scalar.Visit(type, new KernelMaker());
        return new BoundFunction(type, OperandKernel.Converting(kernel, [.. arguments.Select(argument => argument.Type)], wanted));
    }

    private static bool IsCondition(int index, int count) => index % 2 == 0 && index < count - 1;

    private static Vector<T> Apply<T>(Vector[] arguments, int count)
    {
        Vector<bool>[] conditions = [.. arguments.Where((_, index) => IsCondition(index, arguments.Length)).Cast<Vector<bool>>()];
        Vector<T>[] values = [.. arguments.Where((_, index) => !IsCondition(index, arguments.Length)).Cast<Vector<T>>()];
        T[] results = new T[count];
        NullMarks nulls = default;
        for (int row = 0; row < results.Length; row++)
        {
            int place = 0;
            while (place < conditions.Length && (!conditions[place][row] || conditions[place].IsNull(row)))
                place++;
            if (values[place].IsNull(row))
                nulls.Mark(row, count);
            else
                results[row] = values[place][row];
        }

        return new Vector<T>(results, nulls.Marks);
    }

    private sealed class KernelMaker : IScalarVisitor<Kernel>
    {
        public Kernel Visit<T>()
            where T : notnull => static (arguments, count, _) => Apply<T>(arguments, count);
    }
}
