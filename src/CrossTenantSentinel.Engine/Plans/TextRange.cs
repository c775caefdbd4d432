namespace CrossTenantSentinel.Engine.Plans;

/// <summary>A part of a query's text.</summary>
/// <param name="Start">Zero-based offset of the first character.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct TextRange(int Start, int Length);
