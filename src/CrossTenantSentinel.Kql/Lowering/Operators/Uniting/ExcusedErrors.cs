using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Uniting;

/// <summary>Errors of Kusto.Language about <c>union</c> that the service does not make.</summary>
internal static class ExcusedErrors
{
    /// <summary>How Kusto.Language reports a name that stands for nothing.</summary>
    private const string UnknownName = "KS142";

    /// <summary>
    /// Whether the error does not hold. A fuzzy union leaves out wildcards that match nothing. Wildcards find views, too, which
    /// Kusto.Language does not look for, so that it does not know their columns; nor does it know all columns of unions whose inputs
    /// differ in the type of a column. The lowering does, and refuses names that really stand for nothing.
    /// </summary>
    public static bool Has(KustoDiagnostic diagnostic, BoundQuery query)
    {
        if (PluginErrors.Excuse(diagnostic, query))
            return true;
        if (diagnostic.Code != UnknownName)
            return false;
        SyntaxNode[] unions = [.. query.Tree.SelfAndDescendants().Where(node => node.Kind == "UnionOperator")];
        if (unions.Length > 0 && HasTypeInName(query.Text.Substring(diagnostic.Start, diagnostic.Length)))
            return true;
        unions = [.. unions.Where(union => Wildcards(union).Any())];
        return unions.Any(union => UnionLowering.IsFuzzy(union, query.Text) && Wildcards(union).Any(name => name.Start == diagnostic.Start))
            || (unions.Length > 0 && query.Tree.SelfAndDescendants().Any(node => node.Kind == "ViewKeyword"));
    }

    /// <summary>Whether the name ends as those of columns that several inputs have with different types.</summary>
    private static bool HasTypeInName(string name) =>
        name.LastIndexOf('_') is > 0 and int place && KqlTypes.TryParse(name[(place + 1)..], out _);

    private static IEnumerable<SyntaxNode> Wildcards(SyntaxNode union) =>
        union.Elements().SelectMany(element => element.SelfAndDescendants()).Where(node => node.Kind == "WildcardedName");
}
