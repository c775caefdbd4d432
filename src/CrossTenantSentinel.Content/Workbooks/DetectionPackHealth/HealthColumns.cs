using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>How columns are drawn that several grids have.</summary>
internal static class HealthColumns
{
    public static ColumnRenderer TableState { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [new(ThresholdOperator.Equal, HealthStates.Flowing, ThresholdIcons.Success), new(ThresholdOperator.Equal, HealthStates.Stopped, ThresholdIcons.Warning)],
        ThresholdIcons.Failed);

    /// <summary>Blank where there is no state: what is no detection reads no table.</summary>
    public static ColumnRenderer Readiness { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [
            new(ThresholdOperator.Equal, HealthStates.Ready, ThresholdIcons.Success),
            new(ThresholdOperator.Equal, HealthStates.Partial, ThresholdIcons.Warning),
            new(ThresholdOperator.Equal, HealthStates.Blind, ThresholdIcons.Failed),
        ],
        ThresholdIcons.Blank);
}
