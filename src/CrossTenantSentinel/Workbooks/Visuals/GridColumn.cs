namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>How a column of a grid is labelled and drawn.</summary>
/// <param name="Name">The column, as the query yields it.</param>
/// <param name="Label">What stands above it.</param>
public sealed record GridColumn(string Name, string Label)
{
    /// <summary>A comment that shows when the pointer rests on the label; none by default.</summary>
    public string? Comment { get; init; }

    /// <summary>How cells are drawn; by their type by default.</summary>
    public ColumnRenderer Renderer { get; init; } = new ColumnRenderer.Automatic();

    /// <summary>How numbers are written; as they are by default.</summary>
    public NumberFormat? Number { get; init; }

    /// <summary>Width as the portal spells it: <c>42ch</c>, <c>10%</c>, <c>2fr</c> or <c>200px</c>; automatic by default.</summary>
    public string? Width { get; init; }

    /// <summary>What shows when the pointer rests on a cell; nothing by default.</summary>
    public string? Tooltip { get; init; }

    /// <summary>A column that the grid does not show, but may group by, link to or export.</summary>
    public static GridColumn Hidden(string name) => new(name, name) { Renderer = new ColumnRenderer.Hidden() };

    internal IEnumerable<ColumnReference> References =>
        [new ColumnReference(Name, "column"), .. Renderer.Columns.Select(column => new ColumnReference(column, $"column {Name}"))];
}
