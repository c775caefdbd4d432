using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions.Lifting;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>Looks for several terms at once: <c>has_any</c> and <c>has_all</c>.</summary>
internal abstract class TermSetFunction(string name, Func<TermSet, string, bool> matches) : PolymorphicFunction
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names => [name];

    /// <inheritdoc/>
    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count == 0)
            return null;
        TextArgument text = TextArgument.Of(arguments[0].Type);
        DictionaryLift lift = new(new TermSetLift(matches), isDeterministic: true);
        return new BoundFunction(
            KqlType.Bool, (values, count, run) => lift.Apply([text.Of(values[0], count, run), .. values[1..]], count, run));
    }
}

/// <summary>Whether any of the terms is in the text.</summary>
internal sealed class HasAnyFunction() : TermSetFunction("has_any", static (terms, text) => terms.HasAny(text));

/// <summary>Whether all of the terms are in the text.</summary>
internal sealed class HasAllFunction() : TermSetFunction("has_all", static (terms, text) => terms.HasAll(text));
