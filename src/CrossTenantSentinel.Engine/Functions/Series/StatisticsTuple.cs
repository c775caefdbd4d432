using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary><c>series_stats(series [, ignore_nonfinite])</c>.</summary>
internal sealed class StatisticsTuple : SeriesTuple
{
    public override IReadOnlyList<string> Names => ["series_stats"];

    protected override (int Least, int Most) ArgumentCount => (1, 2);

    protected override IReadOnlyList<Column> Results { get; } =
    [
        new("min", KqlType.Real),
        new("min_idx", KqlType.Long),
        new("max", KqlType.Real),
        new("max_idx", KqlType.Long),
        new("avg", KqlType.Real),
        new("stdev", KqlType.Real),
        new("variance", KqlType.Real),
    ];

    protected override object?[]? Evaluate(DynamicValue[] arguments) =>
        SeriesStatistics.Of(arguments[0], arguments.Length > 1 && arguments[1].Content is true) is { } found
            ? [found.Min, found.MinIndex, found.Max, found.MaxIndex, found.Average, found.Deviation, found.Variance]
            : null;
}
