using CrossTenantSentinel.Engine.Expressions;

namespace CrossTenantSentinel.Engine.Aggregates;

/// <summary>
/// An aggregate function. Every class that derives from this one, with a constructor without parameters, is in the library; the variants
/// whose names end in <c>if</c> need no class of their own, see <see cref="AggregateLibrary"/>.
/// </summary>
internal abstract class Aggregate
{
    /// <summary>The names in queries.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Binds the function to arguments; null when it does not take such ones.</summary>
    public abstract BoundAggregate? Bind(IReadOnlyList<Expression> arguments);
}
