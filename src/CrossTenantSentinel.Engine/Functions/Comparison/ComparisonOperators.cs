using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Comparison;

/// <summary><c>==</c>.</summary>
internal sealed class EqualOperator() : ComparisonOperator<Equal>("==", isOrdering: false);

/// <summary><c>!=</c>.</summary>
internal sealed class NotEqualOperator() : ComparisonOperator<NotEqual>("!=", isOrdering: false);

/// <summary><c>&lt;</c>.</summary>
internal sealed class LessOperator() : ComparisonOperator<Less>("<", isOrdering: true);

/// <summary><c>&lt;=</c>.</summary>
internal sealed class LessOrEqualOperator() : ComparisonOperator<LessOrEqual>("<=", isOrdering: true);

/// <summary><c>&gt;</c>.</summary>
internal sealed class GreaterOperator() : ComparisonOperator<Greater>(">", isOrdering: true);

/// <summary><c>&gt;=</c>.</summary>
internal sealed class GreaterOrEqualOperator() : ComparisonOperator<GreaterOrEqual>(">=", isOrdering: true);

/// <summary>
/// Compares values of one type, after a conversion where the types differ: numbers become the wider type; a text or a dynamic value becomes
/// the other side's type, so that <c>ResultType == 0</c> holds for the text "0". A dynamic value becomes a text next to a text.
/// </summary>
internal abstract class ComparisonOperator<TComparison>(string name, bool isOrdering) : PolymorphicFunction
    where TComparison : struct, IComparison
{
    public override IReadOnlyList<string> Names => [name];

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count != 2 || OperandKernel.Of(arguments[0].Type, arguments[1].Type, CommonType, SameTypes) is not { } kernel)
            return null;
        return new BoundFunction(KqlType.Bool, kernel);
    }

    private KqlType? CommonType(KqlType left, KqlType right) => (left, right) switch
    {
        _ when left == right => isOrdering && left == KqlType.Guid ? null : left,
        _ when NumericTypes.Wider(left, right) is { } wider => wider,
        (KqlType.Dynamic, _) when NumericTypes.Contains(right) => KqlType.Dynamic,
        (_, KqlType.Dynamic) when NumericTypes.Contains(left) => KqlType.Dynamic,
        (KqlType.Dynamic, _) => right,
        (_, KqlType.Dynamic) => left,
        (KqlType.Bool, _) when NumericTypes.Contains(right) => right,
        (_, KqlType.Bool) when NumericTypes.Contains(left) => left,
        (KqlType.String, _) => isOrdering ? null : right,
        (_, KqlType.String) => isOrdering ? null : left,
        _ => null,
    };

    private static Kernel SameTypes(KqlType type, KqlType left, KqlType right)
    {
        if (type != KqlType.Dynamic)
            return Scalar.Visit(type, new KernelMaker());
        return left == right
            ? static (arguments, count, _) => DynamicComparisonKernel.Apply<TComparison>(arguments, count)
            : static (arguments, count, _) => DynamicComparisonKernel.ApplyToNumbers<TComparison>(arguments, count);
    }

    private sealed class KernelMaker : IScalarVisitor<Kernel>
    {
        public Kernel Visit<T>()
            where T : notnull
        {
            ComparisonKernel<T, TComparison> kernel = new();
            return (arguments, count, _) => kernel.Apply(arguments, count);
        }
    }
}
