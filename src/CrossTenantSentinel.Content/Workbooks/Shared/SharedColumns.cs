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

    /// <summary>What became of a sign-in: a success, a failure, or an interrupt that waits for the user.</summary>
    public static ColumnRenderer Result { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [new(ThresholdOperator.Equal, "success", ThresholdIcons.Success), new(ThresholdOperator.Equal, "failure", ThresholdIcons.Failed)],
        ThresholdIcons.Pending);

    /// <summary>What became of an operation: a success, a failure, or nothing that the log knows.</summary>
    public static ColumnRenderer Outcome { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [new(ThresholdOperator.Equal, "success", ThresholdIcons.Success), new(ThresholdOperator.Equal, "failure", ThresholdIcons.Failed)],
        ThresholdIcons.Unknown);

    /// <summary>A level of risk; hidden and unknown ones are not known.</summary>
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
