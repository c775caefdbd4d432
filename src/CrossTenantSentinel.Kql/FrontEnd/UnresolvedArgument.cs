namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>
/// A name that is not known, as the argument of a function. Kusto.Language says only that the function wants another type, which is no help to
/// somebody who mistyped a name: everywhere else it says that the name is unknown.
/// </summary>
internal static class UnresolvedArgument
{
    private const string TypeExpected = "KS107";
    private const string UnknownName = "KS142";

    /// <summary>The diagnostic, or what is really wrong.</summary>
    /// <param name="diagnostic">With the names that are known at its place.</param>
    /// <param name="tree">The bound tree.</param>
    /// <param name="query">The text that was bound.</param>
    public static KustoDiagnostic Of(KustoDiagnostic diagnostic, SyntaxNode tree, string query)
    {
        if (diagnostic.Code != TypeExpected)
            return diagnostic;
        bool isUnresolved = tree.SelfAndDescendants().Any(node => node is { Kind: "NameReference", Symbol: null, ResultType: null } && node.Start == diagnostic.Start && node.Length == diagnostic.Length);
        return !isUnresolved ? diagnostic with { Candidates = [] } : diagnostic with
        {
            Code = UnknownName,
            Message = $"The name '{query.Substring(diagnostic.Start, diagnostic.Length)}' does not refer to any known column, table, variable or function.",
        };
    }
}
