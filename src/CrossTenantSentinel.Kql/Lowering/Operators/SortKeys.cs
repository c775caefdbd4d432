using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Steps.Sorting;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>What stands behind <c>by</c> of <c>sort</c> and <c>top</c>.</summary>
internal static class SortKeys
{
    /// <summary>Descending unless told otherwise; nulls are the least values unless told otherwise.</summary>
    public static SortKey Of(SyntaxNode node, LoweringContext context)
    {
        SyntaxNode? ordering = node.Kind == "OrderedExpression" ? node.Find("OrderingClause") : null;
        SyntaxNode expression = node.Kind == "OrderedExpression" ? node.Children[0] : node;
        bool isAscending = ordering?.Find("AscKeyword") is not null;
        SyntaxNode? nulls = ordering?.Find("OrderingNullsClause");
        bool areNullsFirst = nulls is null ? isAscending : nulls.Find("FirstKeyword") is not null;
        Expression value = context.Scalar(expression);
        return value.Type != KqlType.Dynamic
            ? new SortKey(value, !isAscending, areNullsFirst)
            : throw LoweringFindings.Refuse(expression, "Dynamic values have no order: convert them, for example with tostring() or tolong().");
    }
}
