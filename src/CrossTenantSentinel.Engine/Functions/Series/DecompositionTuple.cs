using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>
/// The options that the decompositions share, and <c>series_decompose(series [, seasonality, trend, test_points, threshold])</c>.
/// </summary>
internal class DecompositionTuple : SeriesTuple
{
    public override IReadOnlyList<string> Names => ["series_decompose"];

    protected override (int Least, int Most) ArgumentCount => (1, 5);

    protected override IReadOnlyList<Column> Results { get; } =
    [
        new("baseline", KqlType.Dynamic),
        new("seasonal", KqlType.Dynamic),
        new("trend", KqlType.Dynamic),
        new("residual", KqlType.Dynamic),
    ];

    protected override object?[]? Evaluate(DynamicValue[] arguments) =>
        Evaluate(arguments[0], WholeAt(arguments, 1, -1), TextAt(arguments, 2, "avg"), WholeAt(arguments, 3, 0), RealAt(arguments, 4, 0.6));

    protected static object?[]? Evaluate(DynamicValue series, long seasonality, string trend, long testPoints, double threshold)
    {
        if (SeriesNumbers.FiniteOf(series) is not { } numbers)
            return null;
        Decomposition parts = Decomposition.Of(numbers, seasonality, trend, testPoints, threshold);
        return
        [
            SeriesNumbers.ToValue(parts.Baseline),
            SeriesNumbers.ToValue(parts.Seasonal),
            SeriesNumbers.ToValue(parts.Trend),
            SeriesNumbers.ToValue(parts.Residual),
        ];
    }

    protected static long WholeAt(DynamicValue[] arguments, int index, long otherwise) => index >= arguments.Length
        ? otherwise
        : arguments[index].Content as long? ?? throw RunFailureException.Because($"series_decompose: argument {index + 1} is not whole.");

    protected static double RealAt(DynamicValue[] arguments, int index, double otherwise) => index >= arguments.Length
        ? otherwise
        : SeriesNumbers.Of(arguments[index]) ?? throw RunFailureException.Because($"series_decompose: argument {index + 1} is no number.");

    protected static string TextAt(DynamicValue[] arguments, int index, string otherwise) => index >= arguments.Length
        ? otherwise
        : arguments[index].Content as string ?? throw RunFailureException.Because($"series_decompose: argument {index + 1} is no text.");
}

/// <summary><c>series_decompose_forecast(series, points [, seasonality, trend, threshold])</c>: the baseline is the forecast.</summary>
internal sealed class ForecastTuple : DecompositionTuple
{
    public override IReadOnlyList<string> Names => ["series_decompose_forecast"];

    protected override (int Least, int Most) ArgumentCount => (2, 5);

    protected override object?[]? Evaluate(DynamicValue[] arguments) =>
        Evaluate(arguments[0], WholeAt(arguments, 2, -1), TextAt(arguments, 3, "avg"), WholeAt(arguments, 1, 0), RealAt(arguments, 4, 0.6));
}

/// <summary>
/// <c>series_decompose_anomalies(series [, threshold, seasonality, trend, test_points, method, seasonality_threshold])</c>: how unusual the
/// residuals are.
/// </summary>
internal sealed class AnomaliesTuple : DecompositionTuple
{
    public override IReadOnlyList<string> Names => ["series_decompose_anomalies"];

    protected override (int Least, int Most) ArgumentCount => (1, 7);

    protected override IReadOnlyList<Column> Results { get; } =
    [
        new("ad_flag", KqlType.Dynamic),
        new("ad_score", KqlType.Dynamic),
        new("baseline", KqlType.Dynamic),
    ];

    protected override object?[]? Evaluate(DynamicValue[] arguments)
    {
        if (SeriesNumbers.FiniteOf(arguments[0]) is not { } numbers)
            return null;
        double threshold = RealAt(arguments, 1, 1.5);
        Decomposition parts = Decomposition.Of(
            numbers,
            WholeAt(arguments, 2, -1),
            TextAt(arguments, 3, "avg"),
            WholeAt(arguments, 4, 0),
            RealAt(arguments, 6, 0.6));
        double[] scores = OutlierFunctions.Score(parts.Residual, TextAt(arguments, 5, "ctukey"));
        DynamicValue[] flags = Array.ConvertAll(scores, score => DynamicValue.Of(score > threshold ? 1L : score < -threshold ? -1L : 0L));
        return [DynamicValue.OfArray(flags), SeriesNumbers.ToValue(scores), SeriesNumbers.ToValue(parts.Baseline)];
    }
}
