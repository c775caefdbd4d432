using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>Errors of Kusto.Language about calls of plug-ins that the service does not make.</summary>
internal static class PluginErrors
{
    /// <summary>How Kusto.Language reports too many arguments, arguments of another type, and texts in place of numbers.</summary>
    private static readonly string[] Codes = ["KS119", "KS107", "KS138"];

    private static readonly string[] CalendarPeriods = ["week", "month", "year"];

    /// <summary>
    /// Whether the error does not hold: <c>bag_unpack</c> takes more arguments than Kusto.Language knows, and periods can be texts. The
    /// lowering and the plug-ins check them.
    /// </summary>
    public static bool Excuse(KustoDiagnostic diagnostic, BoundQuery query) =>
        Codes.Contains(diagnostic.Code) && query.Tree.SelfAndDescendants().Any(node =>
            node.Kind == "EvaluateOperator" && node.Get("FunctionCallExpression") is { } call
            && diagnostic.Start >= call.Start && diagnostic.Start < call.End
            && (diagnostic.Code == "KS138" ? IsPeriod(diagnostic, call) : call.Children[0].Text(query.Text) == "bag_unpack"));

    private static bool IsPeriod(KustoDiagnostic diagnostic, SyntaxNode call) =>
        call.Get("ExpressionList").Elements().Any(argument => argument.Start == diagnostic.Start && CalendarPeriods.Contains(argument.StringValue));
}
