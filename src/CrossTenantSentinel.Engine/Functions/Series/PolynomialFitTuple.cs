using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>
/// <c>series_fit_poly(y [, x, degree])</c>: x is 1, 2, 3 and so on unless given, the degree 1. Null when elements are no finite numbers, the
/// lengths differ or there are too few points.
/// </summary>
internal sealed class PolynomialFitTuple : SeriesTuple
{
    public override IReadOnlyList<string> Names => ["series_fit_poly"];

    protected override (int Least, int Most) ArgumentCount => (1, 3);

    protected override IReadOnlyList<Column> Results { get; } =
    [
        new("rsquare", KqlType.Real),
        new("coefficients", KqlType.Dynamic),
        new("variance", KqlType.Real),
        new("rvariance", KqlType.Real),
        new("poly_fit", KqlType.Dynamic),
    ];

    protected override object?[]? Evaluate(DynamicValue[] arguments)
    {
        if (SeriesNumbers.FiniteOf(arguments[0]) is not { } ys)
            return null;
        double[]? xs = arguments.Length > 1
            ? SeriesNumbers.FiniteOf(arguments[1])
            : [.. Enumerable.Range(1, ys.Length).Select(place => (double)place)];
        DynamicValue degree = arguments.Length > 2 ? arguments[2] : DynamicValue.Of(1L);
        if (xs?.Length != ys.Length || degree.Content is not long power)
            return null;
        if (PolynomialFit.Of(xs, ys, (int)Math.Clamp(power, -1, int.MaxValue)) is not { } fit)
            return null;
        return [fit.RSquare, SeriesNumbers.ToValue(fit.Coefficients), fit.Variance, fit.ResidualVariance, SeriesNumbers.ToValue(fit.Values)];
    }
}
