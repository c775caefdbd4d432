namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>A table.</summary>
public sealed record GridVisual : Visual
{
    /// <summary>How columns are labelled and drawn; columns that are not mentioned show as they are.</summary>
    public required IReadOnlyList<GridColumn> Columns { get; init; }

    /// <summary>Most rows that show: 1 to 10,000. 250 by default, which the service cuts at without a word.</summary>
    public int RowLimit { get; init; } = 250;

    /// <summary>Whether a search box stands above the table. True by default.</summary>
    public bool Filter { get; init; } = true;

    /// <summary>Sort order; that of the query by default.</summary>
    public IReadOnlyList<SortOrder> SortBy { get; init; } = [];

    /// <summary>
    /// Columns that are drawn alike, as the first of them, on one scale: the days of a week as one heat map. Each column has its own scale by default, on
    /// which a busy day and a quiet one look the same.
    /// </summary>
    public IReadOnlyList<string> OneScale { get; init; } = [];

    /// <summary>How rows form a tree; flat by default.</summary>
    public GridHierarchy? Hierarchy { get; init; }

    internal override IEnumerable<ColumnReference> References =>
    [
        .. Columns.SelectMany(column => column.References),
        .. OneScale.Select(column => new ColumnReference(column, "shared scale")),
        .. SortBy.Select(sort => new ColumnReference(sort.Column, "sort order")),
        .. Hierarchy?.References ?? [],
    ];
}
