using CrossTenantSentinel.Engine.Expressions;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>
/// A function whose result type follows from its arguments, such as <c>coalesce</c>, or that works on whole vectors. Every class that
/// derives from this one, with a constructor without parameters, is in the library.
/// </summary>
internal abstract class PolymorphicFunction
{
    /// <summary>The names in queries.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Binds the function to arguments; null when it does not take such ones.</summary>
    public abstract BoundFunction? Bind(IReadOnlyList<Expression> arguments);
}
