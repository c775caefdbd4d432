namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>Tiles, one for each row; 100 at most.</summary>
public sealed record TilesVisual : Visual
{
    /// <summary>What stands at the top.</summary>
    public required TileField Title { get; init; }

    /// <summary>What stands below the title; nothing by default.</summary>
    public TileField? Subtitle { get; init; }

    /// <summary>What stands at the left; nothing by default.</summary>
    public TileField? Left { get; init; }

    /// <summary>What stands at the right; nothing by default.</summary>
    public TileField? Right { get; init; }

    /// <summary>What stands at the bottom; nothing by default.</summary>
    public TileField? Secondary { get; init; }

    /// <summary>Size of the tiles; fixed by default.</summary>
    public TileSize Size { get; init; } = TileSize.Fixed;

    /// <summary>Whether tiles have a border. True by default.</summary>
    public bool ShowBorder { get; init; } = true;

    /// <summary>Sort order; that of the query by default.</summary>
    public SortOrder? SortBy { get; init; }

    internal override IEnumerable<ColumnReference> References =>
    [
        .. new (TileField? Field, string Slot)[] { (Title, "title"), (Subtitle, "subtitle"), (Left, "left"), (Right, "right"), (Secondary, "secondary") }
            .Where(slot => slot.Field is not null)
            .Select(slot => new ColumnReference(slot.Field!.Column, $"tile's {slot.Slot}")),
        .. SortBy is null ? [] : new[] { new ColumnReference(SortBy.Column, "sort order") },
    ];
}
