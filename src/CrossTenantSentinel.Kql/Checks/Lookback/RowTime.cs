using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Lookback;

/// <summary>
/// The names that stand for the time of a row: <c>TimeGenerated</c>, and whatever a query derives from it or from
/// <c>ingestion_time()</c>, and the columns in which sign-in, audit and Defender tables say when the logged event happened, which is
/// never later. A rule's lookback bounds these; it does not bound dates that a row merely holds, such as the expiry of an
/// approval.
/// </summary>
internal static class RowTime
{
    private static readonly string[] Columns = ["TimeGenerated", "CreatedDateTime", "ActivityDateTime", "Timestamp"];

    /// <summary>The names of columns that hold the time of a row.</summary>
    public static HashSet<string> NamesIn(SyntaxNode tree)
    {
        HashSet<string> names = new(Columns, StringComparer.Ordinal);
        List<SyntaxNode> assignments = [.. tree.SelfAndDescendants().Where(node => node.Kind == "SimpleNamedExpression")];
        for (int before = 0; before != names.Count;)
        {
            before = names.Count;
            foreach (SyntaxNode assignment in assignments)
            {
                string? name = assignment.Children[0].SelfAndDescendants().Select(node => node.Symbol).FirstOrDefault(symbol => symbol is not null);
                SyntaxNode value = assignment.Children[^1];
                if (name is not null && value.ResultType is "datetime" && IsMentionedIn(value, names))
                    names.Add(name);
            }
        }

        return names;
    }

    /// <summary>Whether an expression depends on the time of a row.</summary>
    public static bool IsMentionedIn(SyntaxNode expression, HashSet<string> names) => expression.SelfAndDescendants().Any(node =>
        (node is { Kind: "NameReference", SymbolKind: SymbolKind.Column, Symbol: { } column } && names.Contains(column))
        || node is { Kind: "FunctionCallExpression", Symbol: "ingestion_time" });
}
