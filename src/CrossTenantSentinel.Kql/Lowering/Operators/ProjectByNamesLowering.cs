using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>project-by-names</c>: the columns whose names are texts, arrays of texts or patterns, in that order; unknown names are none.</summary>
internal sealed class ProjectByNamesLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["ProjectByNamesOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        PlanStep rows = Needed(input, node);
        return ColumnSelections.Pick(rows, node.Elements().SelectMany(element => NamesOf(element, context)).SelectMany(name => PlacesOf(name, rows)).Distinct());
    }

    private static IEnumerable<string> NamesOf(SyntaxNode element, LoweringContext context) => context.ValueOf(element) switch
    {
        string name => [name],
        DynamicValue { Array: { } names } => names.Select(name => name.ToString()),
        DynamicValue { Content: string name } => [name],
        _ => throw LoweringFindings.Refuse(element, "The names of columns must be texts, or arrays of texts."),
    };

    private static IEnumerable<int> PlacesOf(string name, PlanStep rows) => HiddenColumns.Visible(rows.Columns)
        .Where(entry => entry.Column.Name == name || (name.Contains('*', StringComparison.Ordinal) && Wildcard.Matches(name, entry.Column.Name)))
        .Select(entry => entry.Place);
}
