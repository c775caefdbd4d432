namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>
/// A node of the bound syntax tree: Kusto.Language's own syntax kinds, without trivia. Tokens are leaves.
/// </summary>
/// <param name="Kind">Kusto's syntax kind, for example <c>FilterOperator</c> or <c>LongLiteralExpression</c>.</param>
/// <param name="Start">Zero-based offset of the first character, without leading white space and comments.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="ResultType">Scalar type name, or <c>table</c>, for expressions that have one; otherwise null.</param>
/// <param name="Symbol">
/// The name of the symbol that the node names or declares; otherwise null. For a call of <c>_GetWatchlist</c> with a constant, the alias.
/// </param>
/// <param name="SymbolKind">What the symbol is; null where <paramref name="Symbol"/> is.</param>
/// <param name="Children">In order.</param>
public sealed record SyntaxNode(
    string Kind,
    int Start,
    int Length,
    string? ResultType,
    string? Symbol,
    SymbolKind? SymbolKind,
    IReadOnlyList<SyntaxNode> Children)
{
    /// <summary>
    /// The value of a string literal (whatever its form: quoted, verbatim, several lines, adjacent parts), or of a name that stands for
    /// one; null for everything else.
    /// </summary>
    public string? StringValue { get; init; }

    /// <summary>The offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The node's text in the query it was bound from.</summary>
    public string Text(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Substring(Start, Length);
    }

    /// <summary>The node and everything below it, parents before children, in order of position.</summary>
    public IEnumerable<SyntaxNode> SelfAndDescendants()
    {
        Stack<SyntaxNode> open = new([this]);
        while (open.TryPop(out SyntaxNode? node))
        {
            yield return node;
            for (int index = node.Children.Count - 1; index >= 0; index--)
                open.Push(node.Children[index]);
        }
    }
}
