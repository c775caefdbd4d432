using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>How columns are drawn that several grids have.</summary>
internal static class GuestColumns
{
    public static ColumnRenderer Relationship { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [
            new(ThresholdOperator.Equal, Relationships.Unknown, ThresholdIcons.Unknown),
            new(ThresholdOperator.Equal, Relationships.Blocked, ThresholdIcons.Disabled),
        ],
        ThresholdIcons.Success);

    public static ColumnRenderer Result { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [new(ThresholdOperator.Equal, "success", ThresholdIcons.Success), new(ThresholdOperator.Equal, "failure", ThresholdIcons.Failed)],
        ThresholdIcons.Pending);

    public static ColumnRenderer Risk { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [
            new(ThresholdOperator.Equal, "high", ThresholdIcons.Failed),
            new(ThresholdOperator.Equal, "medium", ThresholdIcons.Warning),
            new(ThresholdOperator.Equal, "low", ThresholdIcons.Pending),
            new(ThresholdOperator.Equal, "none", ThresholdIcons.Success),
        ],
        ThresholdIcons.Unknown);
}
