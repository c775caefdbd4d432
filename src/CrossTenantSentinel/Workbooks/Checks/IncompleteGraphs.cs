using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>What a graph needs.</summary>
internal static class IncompleteGraphs
{
    /// <summary>CTS1724.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1724",
        Title = "Workbook graph is incomplete",
        Why = "Nodes and edges find each other by text in three columns; otherwise the graph stays empty, or nodes stand without edges.",
        Instead = "Give nodes an id and edges a source and a target, in columns of type string, and draw a number as the size.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook) =>
        from query in PlacedItem.In(workbook).Select(place => place.Item).OfType<QueryItem>()
        where query.Visual is GraphVisual
        from problem in Problems((GraphVisual)query.Visual, query.RowColumns)
        select Kind.At(new Anchor.OfMember(query.Declared, nameof(query.Visual)), $"\"{query.Name}\": {problem}.");

    private static IEnumerable<string> Problems(GraphVisual graph, IReadOnlyList<Column> row)
    {
        string[] ends = [graph.NodeId, graph.Source, graph.Target];
        foreach (Column column in row.Where(column => ends.Contains(column.Name) && column.Type is not KqlType.String))
            yield return $"{column} must be a column of type string";
        if (ends.Distinct(StringComparer.Ordinal).Count() < ends.Length)
            yield return "node, source and target must be three columns";
        if (row.FirstOrDefault(column => column.Name == graph.SizeBy) is { } size && !UnfitColumns.IsNumber(size.Type))
            yield return $"the size {graph.SizeBy} must be a number";
    }
}
