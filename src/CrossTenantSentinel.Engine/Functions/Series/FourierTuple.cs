using System.Numerics;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>
/// <c>series_fft(real [, imaginary])</c> and its inverse; null when elements are no numbers or the parts differ in length.
/// </summary>
internal abstract class FourierTuple(bool isInverse) : SeriesTuple
{
    protected override (int Least, int Most) ArgumentCount => (1, 2);

    protected override IReadOnlyList<Column> Results { get; } = [new("real", KqlType.Dynamic), new("imag", KqlType.Dynamic)];

    protected override object?[]? Evaluate(DynamicValue[] arguments)
    {
        if (SeriesNumbers.AllOf(arguments[0]) is not { } real)
            return null;
        double[]? imaginary = arguments.Length > 1 ? SeriesNumbers.AllOf(arguments[1]) : new double[real.Length];
        if (imaginary is null || imaginary.Length != real.Length)
            return null;
        Complex[] input = [.. real.Zip(imaginary, (a, b) => new Complex(a, b))];
        Complex[] output = isInverse ? FourierTransform.Inverse(input) : FourierTransform.Forward(input);
        return
        [
            SeriesNumbers.ToValue(Array.ConvertAll(output, value => value.Real)),
            SeriesNumbers.ToValue(Array.ConvertAll(output, value => value.Imaginary)),
        ];
    }
}

internal sealed class ForwardFourierTuple() : FourierTuple(isInverse: false)
{
    public override IReadOnlyList<string> Names => ["series_fft"];
}

internal sealed class InverseFourierTuple() : FourierTuple(isInverse: true)
{
    public override IReadOnlyList<string> Names => ["series_ifft"];
}
