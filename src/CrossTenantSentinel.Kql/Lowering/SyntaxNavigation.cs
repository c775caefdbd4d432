using System.Diagnostics.CodeAnalysis;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering;

/// <summary>Finding the parts of syntax nodes.</summary>
internal static class SyntaxNavigation
{
    /// <summary>The first child of a kind; null when there is none.</summary>
    public static SyntaxNode? Find(this SyntaxNode node, string kind)
    {
        foreach (SyntaxNode child in node.Children)
        {
            if (child.Kind == kind)
                return child;
        }

        return null;
    }

    /// <summary>The first child of a kind.</summary>
    /// <exception cref="InvalidOperationException">There is none: Kusto.Language has changed its tree.</exception>
    public static SyntaxNode Get(this SyntaxNode node, string kind) =>
        node.Find(kind) ?? throw new InvalidOperationException($"A {node.Kind} without {kind}.");

    /// <summary>The first child of a kind, if any.</summary>
    public static bool TryFind(this SyntaxNode node, string kind, [NotNullWhen(true)] out SyntaxNode? found) => (found = node.Find(kind)) is not null;

    /// <summary>The children that are neither tokens nor empty lists: expressions, clauses, operators.</summary>
    public static IEnumerable<SyntaxNode> Parts(this SyntaxNode node) =>
        node.Children.Where(child => !IsToken(child) && child.Kind != "List");

    /// <summary>The elements of the last list among the children, or of the node itself when it is one, without commas.</summary>
    public static IReadOnlyList<SyntaxNode> Elements(this SyntaxNode node)
    {
        SyntaxNode? list = node.Kind == "List" ? node : node.Children.LastOrDefault(child => child.Kind == "List");
        return list is null ? [] : [.. list.Children.Where(child => !IsToken(child)).Select(child => child.Kind == "SeparatedElement" ? child.Children[0] : child)];
    }

    /// <summary>The value nodes of named parameters such as <c>kind=inner</c>, by name.</summary>
    public static SyntaxNode? Parameter(this SyntaxNode node, string query, string name)
    {
        foreach (SyntaxNode list in node.Children.Where(child => child.Kind == "List"))
        {
            foreach (SyntaxNode child in list.Children)
            {
                SyntaxNode parameter = child.Kind == "SeparatedElement" ? child.Children[0] : child;
                if (parameter.Kind == "NamedParameter" && parameter.Get("NameDeclaration").Text(query) == name)
                    return parameter.Children[^1];
            }
        }

        return null;
    }

    /// <summary>The arguments of a call, in order.</summary>
    public static IReadOnlyList<SyntaxNode> Arguments(this SyntaxNode call) => call.Find("ExpressionList") is { } list ? list.Elements() : [];

    /// <summary>The expression inside any number of parentheses; also where a parenthesis stands open.</summary>
    public static SyntaxNode WithoutParentheses(this SyntaxNode node)
    {
        while (node is { Kind: "ParenthesizedExpression", Children: [_, var inner, ..] })
            node = inner;
        return node;
    }

    /// <summary>Where the node stands.</summary>
    public static TextRange Range(this SyntaxNode node) => new(node.Start, node.Length);

    private static bool IsToken(SyntaxNode node) => node.Kind.EndsWith("Token", StringComparison.Ordinal) || node.Kind.EndsWith("Keyword", StringComparison.Ordinal);
}
