namespace CrossTenantSentinel.Subjects;

/// <summary>A name and what it is given, for example a custom detail and its column.</summary>
/// <param name="Name">The name; null when missing.</param>
/// <param name="Value">The value; null when missing.</param>
public sealed record StatedPair(Stated? Name, Stated? Value);
