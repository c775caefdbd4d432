namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>A chart; 100 series and 10,000 points at most.</summary>
public sealed record ChartVisual : Visual
{
    /// <summary>The kind of chart.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>The column of the horizontal axis, or of a pie's slices.</summary>
    public required string XAxis { get; init; }

    /// <summary>The columns of the vertical axis, or a pie's numbers.</summary>
    public required IReadOnlyList<string> YAxes { get; init; }

    /// <summary>The column that parts the rows into series; none by default.</summary>
    public string? SplitBy { get; init; }

    /// <summary>After how many slices the rest become "Other": 1 to 100; never by default.</summary>
    public int? OtherAfter { get; init; }

    /// <summary>Whether a legend shows. True by default.</summary>
    public bool ShowLegend { get; init; } = true;

    /// <summary>Labels and colours of series; the portal's by default.</summary>
    public IReadOnlyList<SeriesStyle> Series { get; init; } = [];

    /// <summary>How numbers of the vertical axis are written; as they are by default.</summary>
    public NumberFormat? YNumber { get; init; }

    internal override IEnumerable<ColumnReference> References =>
    [
        new ColumnReference(XAxis, "horizontal axis"),
        .. YAxes.Select(column => new ColumnReference(column, "vertical axis")),
        .. SplitBy is null ? [] : new[] { new ColumnReference(SplitBy, "series") },
    ];
}
