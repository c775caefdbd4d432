using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary><c>series_fit_line(series)</c>; null for fewer than two elements and for elements that are no finite numbers.</summary>
internal sealed class LineFitTuple : SeriesTuple
{
    public override IReadOnlyList<string> Names => ["series_fit_line"];

    protected override (int Least, int Most) ArgumentCount => (1, 1);

    protected override IReadOnlyList<Column> Results { get; } =
    [
        new("rsquare", KqlType.Real),
        new("slope", KqlType.Real),
        new("variance", KqlType.Real),
        new("rvariance", KqlType.Real),
        new("interception", KqlType.Real),
        new("line_fit", KqlType.Dynamic),
    ];

    protected override object?[]? Evaluate(DynamicValue[] arguments)
    {
        if (SeriesNumbers.FiniteOf(arguments[0]) is not { Length: > 1 } ys)
            return null;
        LineFit fit = LineFit.Of(ys);
        return [fit.RSquare, fit.Slope, fit.Variance, fit.ResidualVariance, fit.Interception, SeriesNumbers.ToValue(fit.Values(ys.Length))];
    }
}
