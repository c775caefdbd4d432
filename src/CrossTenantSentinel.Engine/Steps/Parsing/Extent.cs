namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>A part of a text.</summary>
internal readonly record struct Extent(int Start, int Length);
