using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>
/// <c>project-reorder</c>: the named columns first, those of a wildcard in their order, or sorted by name where it says so; then the others.
/// </summary>
internal sealed class ProjectReorderLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["ProjectReorderOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        PlanStep rows = Needed(input, node);
        IReadOnlyList<SyntaxNode> elements = node.Elements();
        // A column that is named outright stands there, even where a wildcard before it would take it.
        HashSet<int> named = [.. elements.Where(element => !IsWildcard(element, context)).SelectMany(element => ColumnSelections.Places(element, context))];
        List<int> order = [];
        foreach (SyntaxNode element in elements)
        {
            IEnumerable<int> places = ColumnSelections.Places(element, context);
            if (IsWildcard(element, context))
                places = Sorted(element, places.Where(place => !named.Contains(place)), rows, context);
            order.AddRange(places.Where(place => !order.Contains(place)));
        }

        return ColumnSelections.Pick(rows, [.. order, .. Enumerable.Range(0, rows.Columns.Count).Where(place => !order.Contains(place))]);
    }

    private static bool IsWildcard(SyntaxNode element, LoweringContext context) =>
        (element.Kind == "OrderedExpression" ? element.Children[0] : element).Text(context.Text).Contains('*', StringComparison.Ordinal);

    private static IEnumerable<int> Sorted(SyntaxNode element, IEnumerable<int> places, PlanStep rows, LoweringContext context)
    {
        string direction = element.Kind == "OrderedExpression" ? element.Children[1].Text(context.Text).Trim() : string.Empty;
        return direction switch
        {
            "asc" => places.OrderBy(place => rows.Columns[place].Name, StringComparer.Ordinal),
            "desc" => places.OrderByDescending(place => rows.Columns[place].Name, StringComparer.Ordinal),
            "granny-asc" or "granny-desc" => throw LoweringFindings.CannotRunIt(element, direction),
            _ => places,
        };
    }
}
