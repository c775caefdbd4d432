using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Running;

/// <summary>Whether a query decides the order of its rows: it sorts, and nothing after that gives the order up.</summary>
internal static class ResultOrder
{
    private static readonly HashSet<string> Sorting = new(StringComparer.Ordinal) { "SortOperator", "TopOperator" };

    private static readonly HashSet<string> Keeping = new(StringComparer.Ordinal)
    {
        "FilterOperator", "ExtendOperator", "ProjectOperator", "ProjectAwayOperator", "ProjectKeepOperator", "ProjectRenameOperator",
        "ProjectReorderOperator", "TakeOperator", "SerializeOperator", "AsOperator", "RenderOperator", "MvExpandOperator", "ParseOperator",
        "ParseWhereOperator", "ParseKvOperator", "ScanOperator",
    };

    public static bool IsDecided(BoundQuery query)
    {
        SyntaxNode? node = query.Tree.SelfAndDescendants().LastOrDefault(node => node.Kind == "ExpressionStatement");
        while (node is { Kind: "ExpressionStatement" or "PipeExpression" or "ParenthesizedExpression" })
        {
            if (node.Kind != "PipeExpression")
            {
                node = node.Children[node.Kind == "ExpressionStatement" ? 0 : 1];
                continue;
            }

            string kind = node.Children[2].Kind;
            if (Sorting.Contains(kind))
                return true;
            if (!Keeping.Contains(kind))
                return false;
            node = node.Children[0];
        }

        return false;
    }
}
