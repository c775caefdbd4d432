using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>An order that a later operator destroys.</summary>
public sealed class LostOrder : QueryCheck
{
    private static readonly HashSet<string> Ordered = ["make_list", "makelist", "make_list_if", "make_list_with_nulls", "make_set", "make_set_if", "makeset", "take_any", "any"];

    /// <summary>CTS3325.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3325",
        Title = "Order that is lost again",
        Why = "summarize, join, distinct, union and count do not keep the order of their input: the sort costs time and does nothing.",
        Instead = "Sort at the end, or not at all: alerts have no order.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (SyntaxNode sort in query.Syntax.OfKind("SortOperator"))
        {
            SyntaxNode? pipe = query.Syntax.ParentOf(sort);
            if (pipe?.Kind == "PipeExpression" && query.Syntax.ParentOf(pipe) is { Kind: "PipeExpression" } next && next.Children[0] == pipe
                && next.Children[^1] is { Kind: "SummarizeOperator" or "JoinOperator" or "DistinctOperator" or "UnionOperator" or "CountOperator" } loser && !loser.SelfAndDescendants().Any(NeedsOrder))
                yield return Kind.At(query.At(sort), $"The {loser.Children[0].Text(query.Text)} that follows does not keep this order.");
        }
    }

    private static bool NeedsOrder(SyntaxNode node) => node is { Kind: "FunctionCallExpression", Symbol: { } called } && Ordered.Contains(called);
}
