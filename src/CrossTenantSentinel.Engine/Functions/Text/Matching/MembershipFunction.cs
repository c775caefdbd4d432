using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions.Lifting;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>Whether a value is among others, for every type; array arguments stand for their elements.</summary>
internal abstract class MembershipFunction(string name, bool isNegated, bool ignoresCase) : PolymorphicFunction
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names => [name];

    /// <inheritdoc/>
    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count == 0)
            return null;
        KqlType type = ignoresCase ? KqlType.String : arguments[0].Type;
        TextArgument value = TextArgument.Of(arguments[0].Type, type);
        DictionaryLift lift = new(Scalar.Visit(type, new Maker(isNegated, ignoresCase)), isDeterministic: true);
        return new BoundFunction(
            KqlType.Bool, (values, count, run) => lift.Apply([value.Of(values[0], count, run), .. values[1..]], count, run));
    }

    private sealed class Maker(bool isNegated, bool ignoresCase) : IScalarVisitor<Lift>
    {
        public Lift Visit<T>()
            where T : notnull => new MembershipLift<T>(isNegated, ignoresCase);
    }
}

/// <summary>Equal to any.</summary>
internal sealed class InFunction() : MembershipFunction("in", isNegated: false, ignoresCase: false);

/// <summary>Different from all.</summary>
internal sealed class NotInFunction() : MembershipFunction("!in", isNegated: true, ignoresCase: false);

/// <summary>Equal to any but for case.</summary>
internal sealed class InIgnoringCaseFunction() : MembershipFunction("in~", isNegated: false, ignoresCase: true);

/// <summary>Different from all in more than case.</summary>
internal sealed class NotInIgnoringCaseFunction() : MembershipFunction("!in~", isNegated: true, ignoresCase: true);
