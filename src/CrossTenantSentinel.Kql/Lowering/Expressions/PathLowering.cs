using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Operators;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Expressions;

/// <summary>Ways into dynamic values: <c>d.a</c>, <c>d["a"]</c>, <c>d[0]</c>.</summary>
internal static class PathLowering
{
    public static Expression Lower(SyntaxNode node, LoweringContext context)
    {
        SyntaxNode member = node.Children[2];
        if (OfScanStep(node, context) is { } held)
            return held;
        // $left and $right belong to joins, which read them themselves.
        Expression value = context.Scalar(node.Children[0]);
        if (member.Kind == "BracketedExpression")
            return Element(node, value, member.Children[1], context);
        string name = context.NameOf(member);
        return ExpressionLowering.Call("member", node, ToDynamic(value), ConstantExpression.Of(name));
    }

    public static Expression LowerElement(SyntaxNode node, LoweringContext context)
    {
        SyntaxNode index = node.Children[1].Children[1];
        // f(x)[1] is the second of several results, not an element of the first.
        return TupleLowering.TryLower(node.Children[0], [], context) is { } results && context.ValueOf(index) is long place &&
            place >= 0 && place < results.Count
            ? results[(int)place].Value
            : Element(node, context.Scalar(node.Children[0]), index, context);
    }

    /// <summary><c>s1.a</c>, where <c>s1</c> is a step of <c>scan</c>; null for other paths.</summary>
    private static ColumnExpression? OfScanStep(SyntaxNode node, LoweringContext context) =>
        node.Children[0].Kind == "NameReference" && context.FindColumn(ScanNames.Of(context.NameOf(node.Children[0]), context.NameOf(node.Children[2]))) is { } place
            ? new ColumnExpression(place, context.Row![place].Type)
            : null;

    private static Expression Element(SyntaxNode node, Expression value, SyntaxNode index, LoweringContext context) =>
        index.StringValue is { } name
            ? ExpressionLowering.Call("member", node, ToDynamic(value), ConstantExpression.Of(name))
            : ExpressionLowering.Call("element", node, ToDynamic(value), context.Scalar(index));

    private static Expression ToDynamic(Expression value) => Conversions.To(KqlType.Dynamic, value);
}
