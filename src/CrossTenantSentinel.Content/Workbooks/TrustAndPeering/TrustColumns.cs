using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>How columns are drawn that several grids have.</summary>
internal static class TrustColumns
{
    /// <summary>Whether a change loosened something; empty where nothing changed.</summary>
    public static ColumnRenderer Weakened { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [
            new(ThresholdOperator.Equal, "yes", ThresholdIcons.Warning),
            new(ThresholdOperator.Equal, "no", ThresholdIcons.Success),
            new(ThresholdOperator.Equal, "unknown", ThresholdIcons.Unknown),
        ],
        ThresholdIcons.Blank);
}
