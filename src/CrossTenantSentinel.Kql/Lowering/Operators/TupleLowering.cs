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
        return
        [
            .. call.Elements.Select((element, index) => index < declared.Count
                ? new NamedValue(declared[index], call.Element(index), true)
                : new NamedValue(NameOf(name, element.Name, index), call.Element(index), false)),
        ];

        string NameOf(string function, string element, int index) => function is "array_sort_asc" or "array_sort_desc"
            ? $"{ArgumentName(index)}_sorted"
            : $"{function}_{ArgumentName(0)}_{element}";

        string ArgumentName(int index) => index < arguments.Count ? ResultNames.Of(arguments[index], context) ?? string.Empty : string.Empty;
    }
}
