using CrossTenantSentinel.Engine.Expressions;

namespace CrossTenantSentinel.Engine.Steps.Scanning;

/// <summary>
/// One <c>step</c> of <c>scan</c>. Its expressions see, by position: the columns of the row, the declared columns, and then for each stage
/// the columns of the row that last matched it followed by its declared columns.
/// </summary>
/// <param name="Output">Which matching rows are given.</param>
/// <param name="Condition">Whether a row matches; of type bool.</param>
/// <param name="Assignments">Values of declared columns by their position among these, of their types.</param>
public sealed record ScanStage(ScanOutput Output, Expression Condition, IReadOnlyList<(int Declared, Expression Value)> Assignments);
