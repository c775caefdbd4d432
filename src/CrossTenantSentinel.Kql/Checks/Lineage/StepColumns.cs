using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>Which columns an operator reads and makes.</summary>
internal static class StepColumns
{
    private static readonly HashSet<string> ReadingAll = new(StringComparer.OrdinalIgnoreCase) { "pack_all", "bag_pack_columns", "hash_many", "columnifexists", "column_ifexists" };

    /// <summary>The names that an operator or expression reads; open when it may read any.</summary>
    /// <param name="node">An operator, or a part of one.</param>
    public static ColumnNames ReadBy(SyntaxNode node)
    {
        ColumnNames names = ColumnNames.Of([]);
        foreach (SyntaxNode part in node.SelfAndDescendants())
        {
            if (part.Kind is "StarExpression" or "WildcardedName" || (part is { Kind: "FunctionCallExpression", Symbol: "pack_all" or "bag_pack_columns" or "hash_many" }))
                return ColumnNames.All();
            if (part is { Kind: "FunctionCallExpression", Symbol: { } called } && ReadingAll.Contains(called))
            {
                foreach (string text in part.SelfAndDescendants().Select(inner => inner.StringValue).OfType<string>())
                    names.Add(text);
            }
            else if (part is { Kind: "NameReference", SymbolKind: SymbolKind.Column, Symbol: { } column })
            {
                names.Add(column);
            }
        }

        return names;
    }

    /// <summary>The columns that an operator makes by name, with the expression of each, in order.</summary>
    public static IEnumerable<(SyntaxNode Name, SyntaxNode Value)> MadeBy(SyntaxNode step) => step.Kind is "ExtendOperator" or "SerializeOperator" or "ProjectOperator" or "SummarizeOperator"
        ? step.Elements().Where(item => item.Kind == "SimpleNamedExpression" && item.Children[0] is { Kind: "NameDeclaration", Symbol.Length: > 0 }).Select(item => (item.Children[0], item.Children[^1]))
        : [];

    /// <summary>The items of a <c>by</c> clause.</summary>
    public static IReadOnlyList<SyntaxNode> GroupedBy(SyntaxNode summarize) => summarize.Find("SummarizeByClause")?.Elements() ?? [];

    /// <summary>The kind of a join or lookup as written, or its default.</summary>
    public static string JoinKind(SyntaxNode join, string query) =>
        join.Parameter(query, "kind")?.Text(query).ToLowerInvariant() ?? (join.Kind == "LookupOperator" ? "leftouter" : "innerunique");

    /// <summary>The right side of a join or lookup; null in a broken query.</summary>
    public static SyntaxNode? RightOf(SyntaxNode join) => join.Children.LastOrDefault(child => child.ResultType == "table");

    /// <summary>Whether the kind keeps the columns of the left side only.</summary>
    public static bool KeepsLeftOnly(string kind) => kind is "leftsemi" or "leftanti" or "leftantisemi" or "anti";

    /// <summary>Whether the kind keeps the columns of the right side only.</summary>
    public static bool KeepsRightOnly(string kind) => kind is "rightsemi" or "rightanti" or "rightantisemi";
}
