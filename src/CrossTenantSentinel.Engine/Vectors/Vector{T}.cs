using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Vectors;

/// <summary>
/// The values of one column. Three layouts share one form, so that slicing, repeating and encoding copy nothing:
/// plain (a range of an array), constant (one element for all rows), and encoded (each row holds the place of its value in a dictionary).
/// </summary>
/// <typeparam name="T">See <see cref="Scalar"/>: one C# type for each Kusto type.</typeparam>
public sealed class Vector<T> : Vector
{
    private readonly T[] items;
    private readonly bool[]? nulls;
    private readonly int[]? codes;
    private readonly int offset;
    private readonly int mask;

    private Vector(T[] items, bool[]? nulls, int[]? codes, int offset, int mask, int count)
        : base(Scalar.TypeOf<T>(), count)
    {
        this.items = items;
        this.nulls = nulls;
        this.codes = codes;
        this.offset = offset;
        this.mask = mask;
    }

    /// <summary>All values of an array, which is taken over.</summary>
    /// <param name="items">The values; where <paramref name="nulls"/> says null, the value does not matter. Strings are not null.</param>
    /// <param name="nulls">True where null; null when no value is.</param>
    public Vector(T[] items, bool[]? nulls = null)
        : this(Checked(items), nulls, null, 0, -1, items.Length)
    {
    }

    /// <inheritdoc/>
    public override bool IsConstant => mask == 0;

    /// <summary>Whether rows hold places in a dictionary of few distinct values.</summary>
    [MemberNotNullWhen(true, nameof(codes))]
    public bool IsEncoded => codes is not null;

    /// <summary>Whether any row may be null.</summary>
    public bool MayBeNull => nulls is not null;

    /// <summary>For an encoded vector, its dictionary as a vector of its own; the same object for all slices of one column.</summary>
    public DictionaryKey<T> Dictionary => new(items, nulls);

    /// <summary>The values as a dictionary, for a vector that holds all values of an array.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    internal DictionaryKey<T> Whole => codes is null && mask != 0 && offset == 0 && Count == items.Length
        ? new(items, nulls)
        : throw new InvalidOperationException("Only the whole of an array is a dictionary.");

    /// <summary>For an encoded vector, the place in the dictionary of each row.</summary>
    public ReadOnlySpan<int> Codes => codes.AsSpan(offset, Count);

    /// <summary>The value of a row; meaningless where null.</summary>
    public T this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => items[PlaceOf(row)];
    }

    /// <summary>The same value for a number of rows.</summary>
    public static Vector<T> Constant(T value, int count) => new([value], null, null, 0, 0, count);

    /// <summary>Null for a number of rows; for strings, the empty text.</summary>
    public static Vector<T> Nulls(int count) => new([Scalar.Missing<T>()], Scalar.HasNulls<T>() ? [true] : null, null, 0, 0, count);

    /// <summary>Rows that hold places in a dictionary.</summary>
    public static Vector<T> Encoded(DictionaryKey<T> dictionary, int[] codes) => new(dictionary.Items, dictionary.Nulls, codes, 0, -1, codes.Length);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override bool IsNull(int row) => nulls is not null && nulls[PlaceOf(row)];

    /// <summary>The values as one span, copied only where they are not stored in that order.</summary>
    public ReadOnlySpan<T> ToSpan()
    {
        if (codes is null && mask != 0)
            return items.AsSpan(offset, Count);
        T[] values = new T[Count];
        for (int row = 0; row < values.Length; row++)
            values[row] = this[row];
        return values;
    }

    /// <inheritdoc/>
    public override object? ObjectAt(int row) => IsNull(row) ? null : this[row];

    /// <inheritdoc/>
    public override DynamicValue DynamicAt(int row) => IsNull(row) ? DynamicValue.Null : DynamicValue.From(this[row]);

    /// <inheritdoc/>
    public override Vector<T> Gather(int[] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (IsConstant)
            return new(items, nulls, null, 0, 0, rows.Length);
        if (IsEncoded)
        {
            int[] places = new int[rows.Length];
            for (int index = 0; index < rows.Length; index++)
                places[index] = codes[offset + rows[index]];
            return new(items, nulls, places, 0, -1, rows.Length);
        }

        T[] values = new T[rows.Length];
        for (int index = 0; index < rows.Length; index++)
            values[index] = items[offset + rows[index]];
        if (nulls is null)
            return new(values);
        bool[] missing = new bool[rows.Length];
        for (int index = 0; index < rows.Length; index++)
            missing[index] = nulls[offset + rows[index]];
        return new(values, missing);
    }

    /// <inheritdoc/>
    public override Vector<T> GatherOrNull(int[] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        VectorBuilder<T> builder = new(rows.Length);
        foreach (int row in rows)
        {
            if (row < 0 || IsNull(row))
                builder.AppendNull();
            else
                builder.Append(this[row]);
        }

        return builder.Build();
    }

    /// <inheritdoc/>
    public override Vector<T> Slice(int start, int count) => start == 0 && count == Count ? this : new(items, nulls, codes, IsConstant ? 0 : offset + start, mask, count);

    /// <inheritdoc/>
    public override Vector<T> Repeat(int row, int count) => new(items, nulls, null, PlaceOf(row), 0, count);

    /// <inheritdoc/>
    public override Vector<T> Concatenate(IReadOnlyList<Vector> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 1)
            return (Vector<T>)parts[0];
        if (parts.All(part => part is Vector<T> { IsEncoded: true } encoded && ReferenceEquals(encoded.items, ((Vector<T>)parts[0]).items)))
            return ConcatenateCodes(parts);
        T[] values = new T[parts.Sum(part => part.Count)];
        bool[]? missing = parts.Any(part => ((Vector<T>)part).MayBeNull) ? new bool[values.Length] : null;
        int at = 0;
        foreach (Vector<T> part in parts.Cast<Vector<T>>())
        {
            part.ToSpan().CopyTo(values.AsSpan(at));
            if (part.MayBeNull)
            {
                for (int row = 0; row < part.Count; row++)
                    missing![at + row] = part.IsNull(row);
            }

            at += part.Count;
        }

        return new(values, missing);
    }

    /// <inheritdoc/>
    public override VectorBuilder<T> NewBuilder(int capacity) => new(capacity);

    private static Vector<T> ConcatenateCodes(IReadOnlyList<Vector> parts)
    {
        int[] all = new int[parts.Sum(part => part.Count)];
        int at = 0;
        foreach (Vector<T> part in parts.Cast<Vector<T>>())
        {
            part.Codes.CopyTo(all.AsSpan(at));
            at += part.Count;
        }

        return Encoded(((Vector<T>)parts[0]).Dictionary, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(int row) => codes is null ? offset + (row & mask) : codes[offset + row];

    private static T[] Checked(T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items;
    }
}
