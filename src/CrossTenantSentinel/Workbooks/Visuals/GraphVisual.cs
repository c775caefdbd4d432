namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>
/// A network. A row is a node or an edge: a node has an id, an edge names the ids of the two nodes that it joins and has no id of its own. An edge whose
/// ends are no nodes is not drawn.
/// </summary>
public sealed record GraphVisual : Visual
{
    /// <summary>The column with the id of a node; empty on edges.</summary>
    public required string NodeId { get; init; }

    /// <summary>The column with the id of the node that an edge leaves; empty on nodes.</summary>
    public required string Source { get; init; }

    /// <summary>The column with the id of the node that an edge leads to; empty on nodes.</summary>
    public required string Target { get; init; }

    /// <summary>What stands in the middle of a node.</summary>
    public required TileField Center { get; init; }

    /// <summary>What stands above the middle; nothing by default.</summary>
    public TileField? Top { get; init; }

    /// <summary>What stands below the middle; nothing by default.</summary>
    public TileField? Bottom { get; init; }

    /// <summary>The column that is written on edges; nothing by default.</summary>
    public string? EdgeLabel { get; init; }

    /// <summary>The column that decides the size of nodes; all are of one size by default.</summary>
    public string? SizeBy { get; init; }

    /// <summary>How nodes are coloured; the portal's choice by default.</summary>
    public GraphColors? Colors { get; init; }

    /// <summary>The contents of nodes.</summary>
    internal IEnumerable<(TileField Field, string Slot)> Fields =>
        new (TileField? Field, string Slot)[] { (Top, "top"), (Center, "center"), (Bottom, "bottom") }.Where(slot => slot.Field is not null).Select(slot => (slot.Field!, slot.Slot));

    internal override IEnumerable<ColumnReference> References =>
    [
        new ColumnReference(NodeId, "graph's node"),
        new ColumnReference(Source, "graph's source"),
        new ColumnReference(Target, "graph's target"),
        .. Fields.SelectMany(slot => slot.Field.Renderer.Columns.Prepend(slot.Field.Column).Select(column => new ColumnReference(column, $"node's {slot.Slot}"))),
        .. EdgeLabel is null ? [] : new[] { new ColumnReference(EdgeLabel, "graph's edge") },
        .. SizeBy is null ? [] : new[] { new ColumnReference(SizeBy, "graph's size") },
        .. Colors is null ? [] : new[] { new ColumnReference(Colors.Column, "graph's colour") },
    ];
}
