namespace CrossTenantSentinel.Engine.Vectors;

/// <summary>Collects the values of a vector row by row, without their C# type.</summary>
public abstract class VectorBuilder
{
    /// <summary>The number of rows so far.</summary>
    public abstract int Count { get; }

    /// <summary>Appends null; an empty text for strings.</summary>
    public abstract void AppendNull();

    /// <summary>Appends a row of a vector of the same type.</summary>
    public abstract void AppendRow(Vector source, int row);

    /// <summary>Appends an object as <see cref="Vector.ObjectAt"/> gives it; null appends null.</summary>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    public abstract void AppendObject(object? value);

    /// <summary>The vector; the builder is not used any more.</summary>
    public abstract Vector BuildVector();

    /// <summary>A builder for a type.</summary>
    public static VectorBuilder For(Queries.KqlType type, int capacity = 0) => Scalar.Visit(type, new Maker(capacity));

    private sealed class Maker(int capacity) : IScalarVisitor<VectorBuilder>
    {
        public VectorBuilder Visit<T>()
            where T : notnull => new VectorBuilder<T>(capacity);
    }
}
