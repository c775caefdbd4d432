namespace CrossTenantSentinel.Engine.Vectors;

/// <summary>The distinct values that an encoded vector refers to; equal when it is the very same array.</summary>
/// <param name="Items">The values.</param>
/// <param name="Nulls">True where null; null when no value is.</param>
public readonly record struct DictionaryKey<T>(T[] Items, bool[]? Nulls);
