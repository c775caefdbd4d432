namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>Errors that Kusto.Language reports for calls that the language reference describes and that Kusto runs.</summary>
internal static class OverruledErrors
{
    private const string NotAnInteger = "KS134";
    private const string WrongNumberOfArguments = "KS119";
    private const string TypeExpected = "KS107";

    /// <summary>Whether the diagnostic is one of them.</summary>
    public static bool Has(KustoDiagnostic diagnostic, SyntaxNode tree, string query)
    {
        if (diagnostic.Code is not (NotAnInteger or WrongNumberOfArguments or TypeExpected))
            return false;
        int end = diagnostic.Start + diagnostic.Length;
        SyntaxNode? call = tree.SelfAndDescendants()
            .LastOrDefault(node => node.Kind == "FunctionCallExpression" && node.Start <= diagnostic.Start && node.End >= end);
        if (call is null)
            return false;
        SyntaxNode[] arguments =
        [
            .. call.Children[1].Children
                .Where(child => child.Kind == "List")
                .SelectMany(list => list.Children)
                .Select(element => element.Children[0]),
        ];
        return (diagnostic.Code, call.Children[0].Text(query), arguments) switch
        {
            // The seconds are real.
            (NotAnInteger, "make_timespan", [_, _, .., { ResultType: "real" } second]) => second.Start == diagnostic.Start,
            // The number of bits is optional, as for format_ipv4.
            (WrongNumberOfArguments, "format_ipv4_mask", [_]) => true,
            // The reference counts a column; which one does not matter.
            (TypeExpected, "count", [_]) => true,
            // A prefix, what to do about conflicts, and what to leave out, by position or by name.
            (WrongNumberOfArguments, "bag_unpack", [_, _, _] or [_, _, _, _]) => true,
            _ => false,
        };
    }
}
