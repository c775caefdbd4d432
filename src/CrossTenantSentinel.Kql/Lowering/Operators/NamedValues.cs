using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Naming;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>The list of expressions after <c>project</c>, <c>extend</c>, <c>print</c> and their relatives.</summary>
internal static class NamedValues
{
    /// <summary>The expressions with their names, not yet made unique.</summary>
    /// <param name="elements">The elements of the list.</param>
    /// <param name="context">With the input's columns at hand.</param>
    /// <param name="names">Counts the expressions without a name.</param>
    public static IReadOnlyList<NamedValue> Of(IReadOnlyList<SyntaxNode> elements, LoweringContext context, UniqueNames names) =>
        [.. elements.SelectMany(element => Of(element, context, names))];

    private static IReadOnlyList<NamedValue> Of(SyntaxNode element, LoweringContext context, UniqueNames names)
    {
        switch (element.Kind)
        {
            case "SimpleNamedExpression":
                string name = context.NameOf(element.Get("NameDeclaration"));
                return TupleLowering.TryLower(element.Children[^1], [name], context) ?? [new NamedValue(name, context.Scalar(element.Children[^1]), true)];
            case "CompoundNamedExpression":
                string[] declared = [.. element.Get("RenameList").Elements().Select(context.NameOf)];
                return TupleLowering.TryLower(element.Children[^1], declared, context)
                    ?? throw LoweringFindings.CannotRunIt(element, $"`{element.Text(context.Text)}`, several names for one expression,");
            default:
                if (TupleLowering.TryLower(element, [], context) is { } tuple)
                    return tuple;
                Expression value = context.Scalar(element);
                return [new NamedValue(ResultNames.Of(element, context) ?? names.NextUnnamed(), value, false)];
        }
    }
}
