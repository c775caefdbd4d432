namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>The first cell of the first row, in large type.</summary>
public sealed record CardVisual : Visual
{
    /// <summary>How the cell looks; a big number by default.</summary>
    public CardStyle Style { get; init; } = CardStyle.BigNumber;

    internal override IEnumerable<ColumnReference> References => [];
}
