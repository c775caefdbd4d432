using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Predicates;

/// <summary>A condition that does not depend on the row. In workbooks parameters make such conditions, and mean them.</summary>
public sealed class ConstantCondition : QueryCheck
{
    /// <summary>CTS3327.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3327",
        Title = "Condition that does not depend on the row",
        Why = "It is true for every row, or for none: mostly a leftover of a workbook's parameter or of a test, and the conditions around it do not do what they say.",
        Instead = "Delete it, and what it makes idle; for a switch, name it with let.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Owner is WorkbookSubject)
            yield break;
        foreach (SyntaxNode filter in query.Syntax.OfKind("FilterOperator"))
        {
            foreach (SyntaxNode part in Parts(filter.Children[^1]))
            {
                if (part.Kind == "BooleanLiteralExpression")
                    yield return Kind.At(query.At(part), $"{part.Text(query.Text)} is the same for every row.");
                else if (part.Kind is "EqualExpression" or "NotEqualExpression" or "EqualTildeExpression" or "BangTildeExpression" && part.Children is [var left, _, var right]
                    && IsConstant(left, query.Text) && IsConstant(right, query.Text))
                    yield return Kind.At(query.At(part), $"{part.Text(query.Text)} compares two constants: it is the same for every row.");
            }
        }
    }

    private static bool IsConstant(SyntaxNode node, string query) => Condition.ValueOf(node.WithoutParentheses(), query) is not null;

    private static IEnumerable<SyntaxNode> Parts(SyntaxNode predicate)
    {
        Stack<SyntaxNode> open = new([predicate]);
        while (open.TryPop(out SyntaxNode? node))
        {
            SyntaxNode inner = node.WithoutParentheses();
            if (inner.Kind is "AndExpression" or "OrExpression")
            {
                open.Push(inner.Children[^1]);
                open.Push(inner.Children[0]);
            }
            else
            {
                yield return inner;
            }
        }
    }
}
