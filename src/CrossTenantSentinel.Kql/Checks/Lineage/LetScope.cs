using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>Finds what declares a variable.</summary>
internal static class LetScope
{
    /// <summary>The <c>let</c> statement whose variable or function a reference names: the nearest above it. Null when there is none.</summary>
    public static SyntaxNode? LetOf(SyntaxMap syntax, SyntaxNode reference)
    {
        if (reference.SymbolKind is not (SymbolKind.Variable or SymbolKind.UserFunction) || reference.Symbol is not { } name)
            return null;
        return syntax.AncestorsOf(reference)
            .Where(ancestor => ancestor.Kind is "QueryBlock" or "FunctionBody")
            .Select(block => Statements(block).LastOrDefault(statement => statement.Kind == "LetStatement" && statement.End <= reference.Start && statement.Find("NameDeclaration")?.Symbol == name))
            .FirstOrDefault(let => let is not null);
    }

    /// <summary>The statements of a query or of a function's body, in order.</summary>
    public static IEnumerable<SyntaxNode> Statements(SyntaxNode block) => block.Children.Where(child => child.Kind == "List").SelectMany(SyntaxNavigation.Elements);

    /// <summary>What a reference to a variable stands for, through any number of variables; the node itself when it is none.</summary>
    public static SyntaxNode ValueOf(SyntaxMap syntax, SyntaxNode node)
    {
        SyntaxNode at = node.WithoutParentheses();
        for (int depth = 0; depth < 16 && at.Kind == "NameReference" && LetOf(syntax, at) is { } let; depth++)
            at = let.Children[^1].WithoutParentheses();
        return at;
    }
}
