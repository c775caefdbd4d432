using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Naming;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>Calls of functions that give several values at once, such as <c>series_fit_line</c>.</summary>
internal static class TupleLowering
{
    /// <summary>One column for each value; null when the node is no such call.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="declared">The names that the query gives to the first values.</param>
    /// <param name="context">Where it stands.</param>
    public static IReadOnlyList<NamedValue>? TryLower(SyntaxNode node, IReadOnlyList<string> declared, LoweringContext context)
    {
        if (node.Kind != "FunctionCallExpression" || context.NameOf(node.Children[0]) is not { } name || !TupleLibrary.Has(name))
            return null;
        IReadOnlyList<SyntaxNode> arguments = node.Get("ExpressionList").Elements();
        if (TupleLibrary.Bind(name, [.. arguments.Select(context.Scalar)]) is not { } call)
            return null;
        string argument = arguments.Count > 0 ? ResultNames.Of(arguments[0], context) ?? string.Empty : string.Empty;
        return
        [
            .. call.Elements.Select((element, index) => index < declared.Count
                ? new NamedValue(declared[index], call.Element(index), true)
                : new NamedValue(NameOf(name, argument, element.Name), call.Element(index), false)),
        ];
    }

    private static string NameOf(string function, string argument, string element) =>
        function is "array_sort_asc" or "array_sort_desc" ? $"{argument}_sorted" : $"{function}_{argument}_{element}";
}
