using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>project-rename</c>.</summary>
internal sealed class ProjectRenameLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["ProjectRenameOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        Dictionary<int, string> names = [];
        foreach (SyntaxNode element in node.Elements())
        {
            string old = context.NameOf(element.Children[^1]);
            int place = context.FindColumn(old) ?? throw LoweringFindings.Refuse(element, $"There is no column `{old}` here.");
            names[place] = context.NameOf(element.Get("NameDeclaration"));
        }

        PlanStep rows = Needed(input, node);
        return ColumnSelections.Rename(rows, place => names.GetValueOrDefault(place, rows.Columns[place].Name));
    }
}
