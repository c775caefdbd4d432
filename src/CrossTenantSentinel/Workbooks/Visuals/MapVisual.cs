namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>A world map with a circle for each place; 100 at most.</summary>
public sealed record MapVisual : Visual
{
    /// <summary>Which columns hold the place.</summary>
    public required MapLocation Location { get; init; }

    /// <summary>The column that decides the size of circles.</summary>
    public required string SizeBy { get; init; }

    /// <summary>How sizes of one place are combined; summed by default.</summary>
    public MapAggregation SizeAggregation { get; init; } = MapAggregation.Sum;

    /// <summary>The column that names a place.</summary>
    public required string LabelColumn { get; init; }

    /// <summary>The column that the legend counts.</summary>
    public required string LegendMetric { get; init; }

    /// <summary>How many places the legend names; the rest are summed up. 20 by default.</summary>
    public int LegendCount { get; init; } = 20;

    /// <summary>The column that decides the colour; that of <see cref="SizeBy"/> when null.</summary>
    public string? ColorBy { get; init; }

    /// <summary>The colours; green to red by default.</summary>
    public Palette ColorPalette { get; init; } = Palette.GreenRed;

    internal override IEnumerable<ColumnReference> References =>
    [
        .. Location.Columns.Select(column => new ColumnReference(column, "map's place")),
        new ColumnReference(SizeBy, "map's size"),
        new ColumnReference(LabelColumn, "map's label"),
        new ColumnReference(LegendMetric, "map's legend"),
        .. ColorBy is null ? [] : new[] { new ColumnReference(ColorBy, "map's colour") },
    ];
}
