using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>Errors of Kusto.Language about calls of plug-ins that the service does not make.</summary>
internal static class PluginErrors
{
    /// <summary>How Kusto.Language reports too many arguments, and arguments of another type.</summary>
    private static readonly string[] Codes = ["KS119", "KS107"];

    /// <summary>Whether the error does not hold: <c>bag_unpack</c> takes more arguments than Kusto.Language knows. The lowering checks them.</summary>
    public static bool Excuse(KustoDiagnostic diagnostic, BoundQuery query) =>
        Codes.Contains(diagnostic.Code) && query.Tree.SelfAndDescendants().Any(node =>
            node.Kind == "EvaluateOperator" && node.Get("FunctionCallExpression") is { } call && call.Children[0].Text(query.Text) == "bag_unpack"
            && diagnostic.Start >= call.Start && diagnostic.Start < call.End);
}
