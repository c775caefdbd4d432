namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>How the cells of a column, or a field of a tile, are drawn.</summary>
public abstract record ColumnRenderer
{
    private ColumnRenderer()
    {
    }

    /// <summary>Other columns that the drawing needs.</summary>
    internal virtual IEnumerable<string> Columns => [];

    /// <summary>By the value's type.</summary>
    public sealed record Automatic : ColumnRenderer;

    /// <summary>As text.</summary>
    public sealed record Text : ColumnRenderer;

    /// <summary>As text, flush right.</summary>
    public sealed record RightAligned : ColumnRenderer;

    /// <summary>Not at all.</summary>
    public sealed record Hidden : ColumnRenderer;

    /// <summary>As a date and time.</summary>
    /// <param name="Format">How it is written.</param>
    public sealed record DateTime(DateTimeFormat Format = DateTimeFormat.ShortDateTimeNoMilliseconds) : ColumnRenderer;

    /// <summary>As a bar, the number beside it.</summary>
    /// <param name="Palette">Its colour.</param>
    public sealed record Bar(Palette Palette) : ColumnRenderer;

    /// <summary>On a background that is the stronger the greater the number.</summary>
    /// <param name="Palette">The colours.</param>
    /// <param name="Minimum">The number of the weakest colour; the column's least when null.</param>
    /// <param name="Maximum">The number of the strongest colour; the column's greatest when null.</param>
    public sealed record Heatmap(Palette Palette, long? Minimum = null, long? Maximum = null) : ColumnRenderer;

    /// <summary>As a small line; the column holds a list of numbers.</summary>
    /// <param name="Palette">Its colour.</param>
    public sealed record SparkLine(Palette Palette) : ColumnRenderer;

    /// <summary>As small bars; the column holds a list of numbers.</summary>
    /// <param name="Palette">Their colour.</param>
    public sealed record SparkBar(Palette Palette) : ColumnRenderer;

    /// <summary>As a number in large type; for tiles.</summary>
    /// <param name="Palette">The colour; the portal's when null.</param>
    public sealed record BigNumber(Palette? Palette = null) : ColumnRenderer;

    /// <summary>With an icon or a colour that depends on the value; the first rule that holds wins.</summary>
    /// <param name="Mode">Icons or colours.</param>
    /// <param name="Rules">The rules in order.</param>
    /// <param name="Otherwise">The icon or colour when no rule holds.</param>
    public sealed record Threshold(ThresholdMode Mode, IReadOnlyList<ThresholdRule> Rules, string Otherwise) : ColumnRenderer;

    /// <summary>As a link.</summary>
    /// <param name="Action">Where it leads.</param>
    public sealed record Link(LinkAction Action) : ColumnRenderer
    {
        internal override IEnumerable<string> Columns => Action is LinkAction.ToPage { AddressColumn: { } column } ? [column] : [];
    }

    /// <summary>As one bar of several numbers.</summary>
    /// <param name="Parts">The columns and their colours, from left to right.</param>
    public sealed record CompositeBar(IReadOnlyList<CompositeBarPart> Parts) : ColumnRenderer
    {
        internal override IEnumerable<string> Columns => Parts.Select(part => part.Column);
    }
}
