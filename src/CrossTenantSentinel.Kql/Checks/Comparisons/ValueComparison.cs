using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Comparisons;

/// <summary>A comparison of an expression with constants that are written in the query.</summary>
/// <param name="Node">The comparison.</param>
/// <param name="Subject">What is compared.</param>
/// <param name="Match">How.</param>
/// <param name="IsNegated">Whether it is true where the values differ.</param>
/// <param name="IsCaseSensitive">Whether <c>a</c> and <c>A</c> differ.</param>
/// <param name="Constants">The literals it is compared with, wherever they are written; not all of them when <paramref name="IsComplete"/> is false.</param>
/// <param name="IsComplete">Whether everything it is compared with is among the constants.</param>
internal sealed record ValueComparison(
    SyntaxNode Node,
    SyntaxNode Subject,
    MatchKind Match,
    bool IsNegated,
    bool IsCaseSensitive,
    IReadOnlyList<SyntaxNode> Constants,
    bool IsComplete)
{
    /// <summary>The texts among the constants.</summary>
    public IEnumerable<SyntaxNode> Texts => Constants.Where(constant => constant.StringValue is not null);
}
