using System.Collections;

namespace CrossTenantSentinel.Engine.Values;

/// <summary>The elements of a dynamic array. Immutable.</summary>
public sealed class DynamicArray : IReadOnlyList<DynamicValue>, IEquatable<DynamicArray>
{
    private readonly DynamicValue[] elements;

    // Kept: an array can hold another one many times, which then is hashed once.
    private int hashCode;

    /// <summary>Takes the elements over: the caller no longer changes them.</summary>
    public DynamicArray(DynamicValue[] elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        this.elements = elements;
    }

    /// <summary>No elements.</summary>
    public static DynamicArray Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => elements.Length;

    /// <summary>The elements, to read.</summary>
    public ReadOnlySpan<DynamicValue> Span => elements;

    /// <inheritdoc/>
    public DynamicValue this[int index] => elements[index];

    /// <summary>The same elements in the same order.</summary>
    public bool Equals(DynamicArray? other) => ReferenceEquals(this, other) || (other is not null && elements.AsSpan().SequenceEqual(other.elements));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DynamicArray);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (hashCode != 0)
            return hashCode;
        HashCode hash = default;
        foreach (DynamicValue element in elements)
            hash.Add(element);
        return hashCode = hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<DynamicValue> GetEnumerator() => ((IEnumerable<DynamicValue>)elements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
