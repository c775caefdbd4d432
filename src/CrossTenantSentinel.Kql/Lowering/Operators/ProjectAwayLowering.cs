using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>project-away</c> and <c>project-keep</c>: the order of the columns stays.</summary>
internal sealed class ProjectAwayLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["ProjectAwayOperator", "ProjectKeepOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        HashSet<int> named = [.. node.Elements().SelectMany(name => ColumnSelections.Places(name, context))];
        bool keeps = node.Kind == "ProjectKeepOperator";
        PlanStep rows = Needed(input, node);
        return ColumnSelections.Pick(rows, Enumerable.Range(0, rows.Columns.Count).Where(place => named.Contains(place) == keeps));
    }
}
