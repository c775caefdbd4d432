using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Lookback;

/// <summary>Tells what the rows are for that an expression of a query bounds by time.</summary>
internal sealed class RowsRoles(BoundQuery bound, IReadOnlyList<Reach> reaches)
{
    private const int DeepestNesting = 40;

    private readonly QueryFlow flow = QueryFlow.Of(bound);
    private readonly SyntaxMap syntax = bound.Syntax;

    /// <summary>The role of the rows that a reach bounds.</summary>
    public RowsRole Of(Reach reach)
    {
        if (reach.Side == ReachSide.Series)
            return RowsRole.History;
        SyntaxNode scope = ScopeOf(reach.Node);
        SyntaxNode? step = StepOf(reach.Node);
        // Rows that are told apart by their age within one operator, and rows that end before now, are compared with newer ones.
        bool isSplit = scope != reach.Node && step is { Kind: "SummarizeOperator" or "ExtendOperator" or "ProjectOperator" };
        bool isPast = reaches.Any(other => other.Side == ReachSide.Newest && other.Back > TimeSpan.Zero && ScopeOf(other.Node) == scope);
        return isSplit || isPast || IsFirstSeen(scope, reach) ? RowsRole.History : RoleOf(scope, reach.Node, 0);
    }

    /// <summary>Whether what is known of a longer time is then filtered by a shorter one: <c>summarize First = min(TimeGenerated) | where First > ago(1d)</c>.</summary>
    private bool IsFirstSeen(SyntaxNode scope, Reach reach) => reaches.Any(other => other.Side == ReachSide.Oldest && other.Back < reach.Back && other.Back > TimeSpan.Zero
        && other.Node.Start > reach.Node.End && ScopeOf(other.Node) == scope
        && syntax.OfKind("SummarizeOperator").Any(summarize => summarize.Start > reach.Node.End && summarize.End < other.Node.Start && ScopeOf(summarize) == scope));

    /// <summary>The pipeline whose rows an expression bounds; the call itself where a function does it.</summary>
    private SyntaxNode ScopeOf(SyntaxNode node)
    {
        if (node.Kind == "FunctionCallExpression" && node.ResultType == "table")
            return node;
        SyntaxNode at = StepOf(node) ?? node;
        while (syntax.ParentOf(at) is { Kind: "PipeExpression" } pipe)
            at = pipe;
        return at;
    }

    private SyntaxNode? StepOf(SyntaxNode node)
    {
        SyntaxNode at = node;
        for (SyntaxNode? parent = syntax.ParentOf(at); parent is not null; at = parent, parent = syntax.ParentOf(at))
        {
            if (parent.Kind == "PipeExpression" && parent.Children[^1] == at)
                return at;
        }

        return null;
    }

    private RowsRole RoleOf(SyntaxNode rows, SyntaxNode? from, int depth)
    {
        RowsRole role = from is not null && IsAggregatedAfter(rows, from) ? RowsRole.Aggregated : RowsRole.Reported;
        SyntaxNode at = rows;
        for (SyntaxNode? parent = syntax.ParentOf(at); parent is not null && depth < DeepestNesting; at = parent, parent = syntax.ParentOf(at))
        {
            switch (parent.Kind)
            {
                case "JoinOperator" or "LookupOperator":
                    return OfRight(StepColumns.JoinKind(parent, bound.Text));
                case "NotInExpression" or "NotInCsExpression" or "HasAnyExpression" or "HasAllExpression" or "InExpression" or "InCsExpression":
                    return IsNegated(parent) ? RowsRole.History : RowsRole.LookedUp;
                case "FunctionCallExpression" or "ToScalarExpression":
                    return RowsRole.LookedUp;
                case "PipeExpression" when parent.Children[0] == at:
                    if (parent.Children[^1] is { Kind: "JoinOperator" } join && StepColumns.KeepsRightOnly(StepColumns.JoinKind(join, bound.Text)))
                        return StepColumns.JoinKind(join, bound.Text) == "rightsemi" ? RowsRole.LookedUp : RowsRole.History;
                    if (parent.Children[^1].Kind is "SummarizeOperator" or "MakeSeriesOperator")
                        role = RowsRole.Aggregated;
                    continue;
                case "LetStatement":
                    RowsRole used = flow.UsesOf(parent).Select(use => RoleOf(use, null, depth + 1)).DefaultIfEmpty(RowsRole.Reported).Max();
                    return used == RowsRole.Reported ? role : used;
                default:
                    continue;
            }
        }

        return role;
    }

    private static RowsRole OfRight(string kind) => kind switch
    {
        "leftouter" => RowsRole.Added,
        _ when kind.Contains("anti", StringComparison.Ordinal) => RowsRole.History,
        _ => RowsRole.LookedUp,
    };

    /// <summary>Whether the pipeline takes rows together after the place.</summary>
    private static bool IsAggregatedAfter(SyntaxNode scope, SyntaxNode place)
    {
        for (SyntaxNode node = scope; node.Kind == "PipeExpression"; node = node.Children[0])
        {
            if (node.Children[^1] is { Kind: "SummarizeOperator" or "MakeSeriesOperator" } step && step.Start > place.End)
                return true;
        }

        return false;
    }

    private bool IsNegated(SyntaxNode node) =>
        node.Kind.StartsWith("Not", StringComparison.Ordinal) || syntax.AncestorsOf(node).TakeWhile(above => above.Kind != "FilterOperator").Any(above => above is { Kind: "FunctionCallExpression", Symbol: "not" });
}
