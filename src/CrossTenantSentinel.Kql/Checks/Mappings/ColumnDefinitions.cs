using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Mappings;

/// <summary>The calls that make a column of a query's output, as far as the query names them.</summary>
internal static class ColumnDefinitions
{
    private const int LongestChain = 8;

    /// <summary>
    /// The functions whose results bear a column's name, wherever in the query; null for a result of something else. Names that stand for other
    /// names are followed back.
    /// </summary>
    public static IReadOnlyList<SyntaxNode?> Of(CheckedQuery query, string column) => Of(query, column, int.MaxValue, 0);

    private static List<SyntaxNode?> Of(CheckedQuery query, string column, int before, int depth) => depth == LongestChain ? [null] :
    [
        .. query.Syntax.OfKind("SimpleNamedExpression")
            .Where(named => named.End <= before && named.Children is [{ Kind: "NameDeclaration" } name, .., _] && name.Symbol == column)
            .SelectMany(named => Unwrapped(named.Children[^1]) switch
            {
                { Kind: "FunctionCallExpression" } call => [call],
                { Kind: "NameReference", Symbol: { } other } => Of(query, other, named.Start, depth + 1) is { Count: > 0 } earlier ? earlier : (List<SyntaxNode?>)[null],
                _ => [null],
            }),
    ];

    private static SyntaxNode Unwrapped(SyntaxNode node)
    {
        while (node is { Kind: "ParenthesizedExpression", Children: [_, var inner, _] })
            node = inner;
        return node;
    }
}
