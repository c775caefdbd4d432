
namespace CrossTenantSentinel.Engine.Vectors;

/// <summary>Collects the values of a vector row by row.</summary>
/// <typeparam name="T">The C# type of the values.</typeparam>
/// <param name="capacity">How many rows are expected.</param>
public sealed class VectorBuilder<T>(int capacity = 0) : VectorBuilder
{
    private T[] items = new T[Math.Max(capacity, 4)];
    private bool[]? nulls;
    private int count;

    /// <inheritdoc/>
    public override int Count => count;

    /// <summary>Appends a value; strings are not null.</summary>
    public void Append(T value)
    {
        if (count == items.Length)
            Grow();
        items[count++] = value;
    }

    /// <inheritdoc/>
    public override void AppendNull()
    {
        Append(Scalar.Missing<T>());
        if (!Scalar.HasNulls<T>())
            return;
        nulls ??= new bool[items.Length];
        nulls[count - 1] = true;
    }

    /// <inheritdoc/>
    public override void AppendRow(Vector source, int row)
    {
        if (source.IsNull(row))
            AppendNull();
        else
            Append(((Vector<T>)source)[row]);
    }

    /// <inheritdoc/>
    public override void AppendObject(object? value)
    {
        if (value is null)
            AppendNull();
        else
            Append((T)value);
    }

    /// <summary>The vector; the builder is not used any more.</summary>
    public Vector<T> Build()
    {
        if (items.Length != count)
        {
            Array.Resize(ref items, count);
            if (nulls is not null)
                Array.Resize(ref nulls, count);
        }

        return new Vector<T>(items, nulls);
    }

    /// <inheritdoc/>
    public override Vector BuildVector() => Build();

    private void Grow()
    {
        int size = Math.Max(4, items.Length * 2);
        Array.Resize(ref items, size);
        if (nulls is not null)
            Array.Resize(ref nulls, size);
    }
}
