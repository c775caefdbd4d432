using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>How the portal spells what our enumerations name.</summary>
internal static class PortalNames
{
    /// <summary>A member's name with a small first letter, for example <c>formHorizontal</c>.</summary>
    public static string CamelCase<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static string Of(Visual visual) => visual switch
    {
        GridVisual => "table",
        TilesVisual => "tiles",
        CardVisual => "card",
        MapVisual => "map",
        GraphVisual => "graph",
        ChartVisual chart => chart.Kind switch
        {
            ChartKind.Line => "linechart",
            ChartKind.Time => "timechart",
            ChartKind.Area => "areachart",
            ChartKind.Bar => "barchart",
            ChartKind.CategoricalBar => "categoricalbar",
            ChartKind.UnstackedBar => "unstackedbar",
            ChartKind.Pie => "piechart",
            ChartKind.Scatter => "scatterchart",
            _ => throw new InvalidOperationException($"{chart.Kind} is no kind of chart."),
        },
        _ => throw new InvalidOperationException($"{visual.GetType().Name} is no visual that can be written."),
    };

    public static string Of(ThresholdOperator comparison) => comparison switch
    {
        ThresholdOperator.Equal => "==",
        ThresholdOperator.NotEqual => "!=",
        ThresholdOperator.Greater => ">",
        ThresholdOperator.GreaterOrEqual => ">=",
        ThresholdOperator.Less => "<",
        ThresholdOperator.LessOrEqual => "<=",
        ThresholdOperator.Contains => "contains",
        ThresholdOperator.StartsWith => "startsWith",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not an operator."),
    };

    public static string Of(DateTimeFormat format) => format switch
    {
        DateTimeFormat.ShortDateTimeNoMilliseconds => "shortDateTimeNoMsPattern",
        DateTimeFormat.ShortDateTime => "shortDateTimePattern",
        DateTimeFormat.ShortDate => "shortDatePattern",
        DateTimeFormat.FullDateTime => "fullDateTimePattern",
        DateTimeFormat.LongTime => "longTimePattern",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
    };
}
