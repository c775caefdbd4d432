using System.Collections.Frozen;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.Joining;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Naming;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Joining;

/// <summary><c>join</c> and <c>lookup</c>. A right column whose name the left side has gets the first number that makes it free.</summary>
internal sealed class JoinLowering : OperatorLowering
{
    private static readonly FrozenDictionary<string, JoinKind> JoinKinds = new Dictionary<string, JoinKind>(StringComparer.Ordinal)
    {
        ["innerunique"] = JoinKind.InnerUnique,
        ["inner"] = JoinKind.Inner,
        ["leftouter"] = JoinKind.LeftOuter,
        ["rightouter"] = JoinKind.RightOuter,
        ["fullouter"] = JoinKind.FullOuter,
        ["leftsemi"] = JoinKind.LeftSemi,
        ["rightsemi"] = JoinKind.RightSemi,
        ["leftanti"] = JoinKind.LeftAnti,
        ["anti"] = JoinKind.LeftAnti,
        ["leftantisemi"] = JoinKind.LeftAnti,
        ["rightanti"] = JoinKind.RightAnti,
        ["rightantisemi"] = JoinKind.RightAnti,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override IReadOnlyList<string> Kinds => ["JoinOperator", "LookupOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        bool isLookup = node.Kind == "LookupOperator";
        JoinKind kind = KindOf(node, isLookup ? JoinKind.LeftOuter : JoinKind.InnerUnique, context);
        PlanStep left = Visible(Needed(input, node));
        PlanStep right = Visible(context.Tabular(node.Parts().First()));
        JoinConditions conditions = new(node, context.Over(left.Columns), context.Over(right.Columns));
        if (kind is JoinKind.LeftSemi or JoinKind.LeftAnti)
            return new JoinStep(left, right, left.Columns, kind, conditions.LeftKeys, conditions.RightKeys);
        if (kind is JoinKind.RightSemi or JoinKind.RightAnti)
            return new JoinStep(left, right, right.Columns, kind, conditions.LeftKeys, conditions.RightKeys);

        HashSet<int> dropped = isLookup ? [.. conditions.RightKeys.Select(key => key.Position)] : [];
        Column[] kept = [.. right.Columns.Where((_, place) => !dropped.Contains(place))];
        HashSet<string> leftNames = [.. left.Columns.Select(column => column.Name)];
        UniqueNames names = new(leftNames.Concat(kept.Select(column => column.Name)));
        Column[] renamed =
        [
            .. right.Columns.Select((column, place) =>
                dropped.Contains(place) || !leftNames.Contains(column.Name) ? column : column with { Name = names.Add(column.Name) }),
        ];
        JoinStep join = new(left, right, [.. left.Columns, .. renamed], kind, conditions.LeftKeys, conditions.RightKeys);
        return dropped.Count == 0
            ? join
            : ColumnSelections.Pick(join, Enumerable.Range(0, join.Columns.Count).Where(place => !dropped.Contains(place - left.Columns.Count)));
    }

    private static JoinKind KindOf(SyntaxNode node, JoinKind otherwise, LoweringContext context)
    {
        if (node.Parameter(context.Text, "kind") is not { } value)
            return otherwise;
        return JoinKinds.TryGetValue(value.Text(context.Text), out JoinKind kind)
            ? kind
            : throw LoweringFindings.CannotRunIt(value, $"kind={value.Text(context.Text)}");
    }

    private static PlanStep Visible(PlanStep step) => step.Columns.Any(HiddenColumns.Is)
        ? new ProjectStep(
            step,
            [.. HiddenColumns.Visible(step.Columns).Select(entry => entry.Column)],
            [.. HiddenColumns.Visible(step.Columns).Select(entry => new ColumnExpression(entry.Place, entry.Column.Type))])
        : step;
}
