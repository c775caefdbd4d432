using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary>
/// The degree of <c>series_fit_poly</c>: Kusto.Language wants an <c>int</c>, while the service and its reference write <c>5</c>.
/// </summary>
internal static class ExcusedDegree
{
    /// <summary>How Kusto.Language reports an argument of another type.</summary>
    private const string OtherType = "KS107";

    /// <summary>Whether the error is about such an argument and does not hold.</summary>
    public static bool Has(KustoDiagnostic diagnostic, BoundQuery query) =>
        diagnostic.Code == OtherType && query.Tree.SelfAndDescendants()
            .Where(node => node.Kind == "FunctionCallExpression" && node.Children[0].Text(query.Text) == "series_fit_poly")
            .Select(call => call.Get("ExpressionList").Elements())
            .Any(arguments => arguments is [_, _, { Kind: "LongLiteralExpression" } degree] && degree.Start == diagnostic.Start);
}
