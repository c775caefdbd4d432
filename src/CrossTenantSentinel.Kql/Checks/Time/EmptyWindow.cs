using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lookback;
using CrossTenantSentinel.Kql.Checks.Predicates;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Time;

/// <summary>A span of time that ends before it begins, or lies in the future.</summary>
public sealed class EmptyWindow : QueryCheck
{
    /// <summary>CTS3203.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3203",
        Title = "Span of time without rows",
        Why = "between takes the older end first, and ago of a negative duration is in the future: no row has such a time, and the query returns nothing.",
        Instead = "Swap the ends, or correct the sign.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        IReadOnlyList<Reach> reaches = ReachWalker.Of(query.Bound).Reaches;
        foreach (Reach future in reaches.Where(reach => reach is { Side: ReachSide.Oldest } && reach.Back + reach.Rounding < TimeSpan.Zero))
            yield return Kind.At(query.At(future.Node), $"This is {Duration.Of(-future.Back)} after the run: no row is that new.");
        foreach (SyntaxNode between in query.Syntax.OfKind("BetweenExpression"))
        {
            if (Bounds([between], reaches) is { } reversed)
                yield return Kind.At(query.At(between), Message(reversed));
        }

        foreach (IReadOnlyList<SyntaxNode> group in Conditions.Together(query.Bound))
        {
            foreach (IGrouping<string, SyntaxNode> same in group.Where(IsComparison).GroupBy(condition => TestedBy(condition, reaches, query.Text), StringComparer.Ordinal).Where(same => same.Key.Length > 0))
            {
                if (same.Count() > 1 && Bounds([.. same], reaches) is { } reversed)
                    yield return Kind.At(query.At(reversed.Newest.Node), Message(reversed));
            }
        }
    }

    private static string Message((Reach Oldest, Reach Newest) reversed) =>
        $"Rows must be older than {Duration.Of(reversed.Newest.Back)} and at most {Duration.Of(reversed.Oldest.Back)} old: there are none.";

    private static bool IsComparison(SyntaxNode node) => node.Kind is "GreaterThanExpression" or "GreaterThanOrEqualExpression" or "LessThanExpression" or "LessThanOrEqualExpression";

    /// <summary>The text of the side of a comparison that is no instant; empty when there is none.</summary>
    private static string TestedBy(SyntaxNode comparison, IReadOnlyList<Reach> reaches, string query)
    {
        SyntaxNode[] sides = [comparison.Children[0], comparison.Children[^1]];
        SyntaxNode? limit = sides.FirstOrDefault(side => reaches.Any(reach => ReferenceEquals(reach.Node, side)));
        return limit is null ? "" : sides.First(side => side != limit).Text(query).Trim();
    }

    private static (Reach Oldest, Reach Newest)? Bounds(SyntaxNode[] conditions, IReadOnlyList<Reach> reaches)
    {
        List<Reach> mine = [.. reaches.Where(reach => conditions.Any(condition => condition.Start <= reach.Node.Start && reach.Node.End <= condition.End))];
        Reach? oldest = mine.Where(reach => reach.Side == ReachSide.Oldest).MinBy(reach => reach.Back + reach.Rounding);
        Reach? newest = mine.Where(reach => reach.Side == ReachSide.Newest).MaxBy(reach => reach.Back);
        return oldest is not null && newest is not null && oldest.Back + oldest.Rounding < newest.Back ? (oldest, newest) : null;
    }
}
