using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Joining;

/// <summary>What stands behind <c>on</c> of <c>join</c> and <c>lookup</c>: pairs of columns that must be equal.</summary>
internal sealed class JoinConditions
{
    private readonly LoweringContext left;
    private readonly LoweringContext right;
    private readonly List<ColumnExpression> leftKeys = [];
    private readonly List<ColumnExpression> rightKeys = [];

    public JoinConditions(SyntaxNode join, LoweringContext left, LoweringContext right)
    {
        this.left = left;
        this.right = right;
        SyntaxNode clause = join.Find("JoinOnClause") ?? throw LoweringFindings.CannotRunIt(join, "a join without `on`");
        foreach (SyntaxNode condition in clause.Elements())
            Add(condition.WithoutParentheses());
    }

    public IReadOnlyList<ColumnExpression> LeftKeys => leftKeys;

    public IReadOnlyList<ColumnExpression> RightKeys => rightKeys;

    private void Add(SyntaxNode condition)
    {
        switch (condition.Kind)
        {
            case "NameReference" or "BracketedName":
                string name = left.NameOf(condition);
                Add(condition, Column(condition, name, left), Column(condition, name, right));
                break;
            case "AndExpression":
                Add(condition.Children[0].WithoutParentheses());
                Add(condition.Children[2].WithoutParentheses());
                break;
            case "EqualExpression":
                SyntaxNode one = condition.Children[0].WithoutParentheses(), other = condition.Children[2].WithoutParentheses();
                if (SideOf(one) == "$right")
                    (one, other) = (other, one);
                if (SideOf(one) != "$left" || SideOf(other) != "$right")
                    throw LoweringFindings.CannotRunIt(condition, $"the condition `{condition.Text(left.Text)}`");
                Add(condition, Column(one, left.NameOf(one.Children[2]), left), Column(other, right.NameOf(other.Children[2]), right));
                break;
            default:
                throw LoweringFindings.CannotRunIt(condition, $"the condition `{condition.Text(left.Text)}`");
        }
    }

    private void Add(SyntaxNode condition, ColumnExpression leftKey, ColumnExpression rightKey)
    {
        if (leftKey.Type == KqlType.Dynamic || rightKey.Type == KqlType.Dynamic)
            throw LoweringFindings.Refuse(condition, "Dynamic columns cannot be keys of a join: convert them, for example with tostring().");
        if (leftKey.Type != rightKey.Type)
            throw LoweringFindings.Refuse(condition, $"The keys of the join differ in type: {leftKey.Type.Name()} and {rightKey.Type.Name()}.");
        leftKeys.Add(leftKey);
        rightKeys.Add(rightKey);
    }

    private string? SideOf(SyntaxNode node) => node.Kind == "PathExpression" ? node.Children[0].Text(left.Text) : null;

    private static ColumnExpression Column(SyntaxNode node, string name, LoweringContext side) => side.FindColumn(name) is { } place
        ? new ColumnExpression(place, side.Row![place].Type)
        : throw LoweringFindings.Refuse(node, $"There is no column `{name}` on that side of the join.");
}
