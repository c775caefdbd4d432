namespace CrossTenantSentinel.Queries;

/// <summary>A run of rendered text that came from one part of a query.</summary>
/// <param name="Start">Zero-based offset into the rendered text.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Query">The query (of the detection, or of a function's body) whose part it is.</param>
/// <param name="Part">Index into <see cref="KqlQuery.Parts"/>; -1 for text that no author wrote, such as a function's header.</param>
/// <param name="Offset">Where in the part's text the run starts, for parts that are literal text; otherwise 0.</param>
public sealed record RenderedSegment(int Start, int Length, KqlQuery Query, int Part, int Offset);
