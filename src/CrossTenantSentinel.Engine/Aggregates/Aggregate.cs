using CrossTenantSentinel.Engine.Expressions;

namespace CrossTenantSentinel.Engine.Aggregates;

/// <summary>
/// An aggregate function. Every class that derives from this one, with a constructor without parameters, is in the library; the variants
/// that look at some rows only, such as <c>sumif</c>, need no class of their own, see <see cref="ConditionalNames"/>.
/// </summary>
internal abstract class Aggregate
{
    /// <summary>The names in queries.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>The names of the variant with a predicate, for example <c>sumif</c>: not every function has one.</summary>
    public virtual IReadOnlyList<string> ConditionalNames => [];

    /// <summary>The place of the predicate among the arguments of the variant.</summary>
    public virtual int PredicatePlace => 1;

    /// <summary>Binds the function to arguments; null when it does not take such ones.</summary>
    /// <param name="name">Which of the names the query uses.</param>
    /// <param name="arguments">The arguments, without the predicate.</param>
    public abstract BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments);

    /// <summary>A function with one result.</summary>
    protected static BoundAggregate Of(Queries.KqlType result, Func<AggregateState> newState) => new([result], newState);
}
