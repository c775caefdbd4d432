using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Expressions;

/// <summary>A scalar expression: gives one value for each row of a batch.</summary>
/// <param name="Type">The values' type.</param>
public abstract record Expression(KqlType Type)
{
    /// <summary>The value, as a vector of one row, where it is known before anything runs; otherwise null.</summary>
    public virtual Vector? Constant => null;

    /// <summary>The expressions it is made of.</summary>
    public virtual IReadOnlyList<Expression> Children => [];

    /// <summary>The values for the rows of a batch.</summary>
    public abstract Vector Evaluate(Batch rows, Run run);
}
