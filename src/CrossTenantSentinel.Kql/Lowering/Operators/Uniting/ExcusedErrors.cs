using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Uniting;

/// <summary>Errors of Kusto.Language about wildcards of <c>union</c> that the service does not make.</summary>
internal static class ExcusedErrors
{
    /// <summary>How Kusto.Language reports a name that stands for nothing.</summary>
    private const string UnknownName = "KS142";

    /// <summary>
    /// Whether the error does not hold. A fuzzy union leaves out wildcards that match nothing. Wildcards find views, too, which
    /// Kusto.Language does not look for, so that it does not know their columns; the lowering does.
    /// </summary>
    public static bool Has(KustoDiagnostic diagnostic, BoundQuery query)
    {
        if (diagnostic.Code != UnknownName)
            return false;
        SyntaxNode[] unions = [.. query.Tree.SelfAndDescendants().Where(node => node.Kind == "UnionOperator" && Wildcards(node).Any())];
        return unions.Any(union => UnionLowering.IsFuzzy(union, query.Text) && Wildcards(union).Any(name => name.Start == diagnostic.Start))
            || (unions.Length > 0 && query.Tree.SelfAndDescendants().Any(node => node.Kind == "ViewKeyword"));
    }

    private static IEnumerable<SyntaxNode> Wildcards(SyntaxNode union) =>
        union.Elements().SelectMany(element => element.SelfAndDescendants()).Where(node => node.Kind == "WildcardedName");
}
