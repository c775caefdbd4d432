using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Expressions;

/// <summary>The same value for every row.</summary>
public sealed record ConstantExpression : Expression
{
    private readonly Vector value;

    private ConstantExpression(Vector value)
        : base(value.Type) => this.value = value;

    /// <inheritdoc/>
    public override Vector Constant => value;

    /// <summary>A value by its C# type; see <see cref="Scalar"/>.</summary>
    public static ConstantExpression Of<T>(T value) => new(Vector<T>.Constant(value, 1));

    /// <summary>The null of a type; the empty text for strings.</summary>
    public static ConstantExpression Null(KqlType type) => new(Scalar.Visit(type, new NullMaker()));

    /// <summary>The first row of a vector.</summary>
    public static ConstantExpression FirstOf(Vector vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        return new(vector.Repeat(0, 1));
    }

    /// <inheritdoc/>
    public override Vector Evaluate(Batch rows, Run run)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return value.Repeat(0, rows.Count);
    }

    private sealed class NullMaker : IScalarVisitor<Vector>
    {
        public Vector Visit<T>()
            where T : notnull => Vector<T>.Nulls(1);
    }
}
