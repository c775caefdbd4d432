using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.Shared;

/// <summary>How columns are drawn that grids of several workbooks have.</summary>
internal static class SharedColumns
{
    /// <summary>What a tenant is to us; empty where a row concerns no tenant.</summary>
    public static ColumnRenderer Relationship { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [
            new(ThresholdOperator.Equal, "", ThresholdIcons.Blank),
            new(ThresholdOperator.Equal, Relationships.Unknown, ThresholdIcons.Unknown),
            new(ThresholdOperator.Equal, Relationships.Blocked, ThresholdIcons.Disabled),
        ],
        ThresholdIcons.Success);
}
