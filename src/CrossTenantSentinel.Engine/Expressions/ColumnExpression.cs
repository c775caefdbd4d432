using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Expressions;

/// <summary>A column of the rows.</summary>
/// <param name="Position">Its position.</param>
/// <param name="Type">Its type.</param>
public sealed record ColumnExpression(int Position, KqlType Type) : Expression(Type)
{
    /// <inheritdoc/>
    public override Vector Evaluate(Batch rows, Run run)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows[Position];
    }
}
