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

    public static ColumnRenderer RuleState { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [
            new(ThresholdOperator.Equal, RuleStates.Healthy, ThresholdIcons.Success),
            new(ThresholdOperator.Equal, RuleStates.Recovered, ThresholdIcons.Warning),
            new(ThresholdOperator.Equal, RuleStates.NotSeen, ThresholdIcons.Unknown),
            new(ThresholdOperator.Equal, RuleStates.Late, ThresholdIcons.Pending),
            new(ThresholdOperator.Equal, RuleStates.Disabled, ThresholdIcons.Disabled),
        ],
        ThresholdIcons.Failed);

    public static ColumnRenderer Lateness { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [new(ThresholdOperator.Equal, "in time", ThresholdIcons.Success), new(ThresholdOperator.Equal, "outliers", ThresholdIcons.Warning)],
        ThresholdIcons.Failed);

    public static ColumnRenderer Drift { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [
            new(ThresholdOperator.Equal, RuleEdits.Verdicts.Same, ThresholdIcons.Success),
            new(ThresholdOperator.Equal, RuleEdits.Verdicts.Unknown, ThresholdIcons.Unknown),
            new(ThresholdOperator.Equal, RuleEdits.Verdicts.Disabled, ThresholdIcons.Disabled),
        ],
        ThresholdIcons.Warning);

    public static ColumnRenderer Tuning { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [
            new(ThresholdOperator.Equal, TuningVerdicts.Fine, ThresholdIcons.Success),
            new(ThresholdOperator.Equal, TuningVerdicts.Silent, ThresholdIcons.Unknown),
            new(ThresholdOperator.Equal, TuningVerdicts.Classify, ThresholdIcons.Pending),
        ],
        ThresholdIcons.Warning);

    public static ColumnRenderer Outcome { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [new(ThresholdOperator.Equal, "success", ThresholdIcons.Success), new(ThresholdOperator.Equal, "failure", ThresholdIcons.Failed)],
        ThresholdIcons.Unknown);
}
