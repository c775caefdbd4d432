using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Vectors;

/// <summary>The values of one column for a number of rows, without their C# type. Immutable.</summary>
public abstract class Vector
{
    private protected Vector(KqlType type, int count)
    {
        Type = type;
        Count = count;
    }

    /// <summary>The values' type.</summary>
    public KqlType Type { get; }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>Whether every row has the same value, stored once.</summary>
    public abstract bool IsConstant { get; }

    /// <summary>Whether the value of a row is null. Strings never are.</summary>
    public abstract bool IsNull(int row);

    /// <summary>The value of a row as an object: see <see cref="DynamicValue.Content"/>; an <c>int</c> stays an <see cref="int"/>, a dynamic is a <see cref="DynamicValue"/>. Null for null.</summary>
    public abstract object? ObjectAt(int row);

    /// <summary>The value of a row as a dynamic value.</summary>
    public abstract DynamicValue DynamicAt(int row);

    /// <summary>The values of these rows, in their order.</summary>
    public abstract Vector Gather(int[] rows);

    /// <summary>Like <see cref="Gather"/>, with null (an empty string) where a row is negative.</summary>
    public abstract Vector GatherOrNull(int[] rows);

    /// <summary>A range of rows, without copying.</summary>
    public abstract Vector Slice(int start, int count);

    /// <summary>The value of one row for a number of rows.</summary>
    public abstract Vector Repeat(int row, int count);

    /// <summary>The rows of several vectors of this type, one after the other; this one is not among them unless named.</summary>
    public abstract Vector Concatenate(IReadOnlyList<Vector> parts);

    /// <summary>A builder for vectors of this type.</summary>
    public abstract VectorBuilder NewBuilder(int capacity);
}
