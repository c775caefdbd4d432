using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>How columns are drawn that several grids have.</summary>
internal static class PrivilegedColumns
{
    public static ColumnRenderer Tier { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [new(ThresholdOperator.Equal, "0", ThresholdIcons.Failed), new(ThresholdOperator.Equal, "1", ThresholdIcons.Warning)],
        ThresholdIcons.Unknown);
}
