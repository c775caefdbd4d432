using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>Operators that pick columns by name or wildcard.</summary>
internal static class ColumnSelections
{
    /// <summary>The places of the columns that a name or wildcard stands for, in the order of the columns.</summary>
    public static IReadOnlyList<int> Places(SyntaxNode name, LoweringContext context)
    {
        SyntaxNode node = name.Kind == "OrderedExpression" ? name.Children[0] : name;
        string pattern = node.Kind == "StarExpression" ? "*" : context.NameOf(node);
        if (!pattern.Contains('*', StringComparison.Ordinal))
            return context.FindColumn(pattern) is { } place ? [place] : [];
        return [.. HiddenColumns.Visible(context.Row!).Where(entry => Wildcard.Matches(pattern, entry.Column.Name)).Select(entry => entry.Place)];
    }

    /// <summary>A step that passes on these columns in this order, and the hidden ones.</summary>
    public static PlanStep Pick(PlanStep input, IEnumerable<int> places)
    {
        int[] all = [.. places];
        all = [.. all, .. Enumerable.Range(0, input.Columns.Count).Where(place => HiddenColumns.Is(input.Columns[place]) && !all.Contains(place))];
        return new ProjectStep(
            input,
            [.. all.Select(place => input.Columns[place])],
            [.. all.Select(place => new ColumnExpression(place, input.Columns[place].Type))]);
    }

    /// <summary>The same columns under other names.</summary>
    public static PlanStep Rename(PlanStep input, Func<int, string> nameAt) => new ProjectStep(
        input,
        [.. input.Columns.Select((column, place) => new Column(nameAt(place), column.Type))],
        [.. input.Columns.Select((column, place) => new ColumnExpression(place, column.Type))]);
}
