using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Scanning;

/// <summary>A row that matched a stage.</summary>
/// <param name="Row">The row of the input.</param>
/// <param name="Declared">The declared columns, one row each.</param>
/// <param name="Match">The number of the match.</param>
internal sealed record MatchedRow(int Row, Vector[] Declared, long Match);
