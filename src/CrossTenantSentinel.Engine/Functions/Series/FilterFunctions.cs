using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>Linear filters; before its first element a series counts as zero. Null when any element is no number.</summary>
[ScalarFamily]
internal static class FilterFunctions
{
    private const long MostProducts = 1L << 30;

    /// <summary>A finite impulse response filter, divided by the sum of its coefficients unless one is negative.</summary>
    [ScalarFunction("series_fir")]
    public static DynamicValue Finite(DynamicValue series, DynamicValue filter) =>
        Finite(series, filter, SeriesNumbers.AllOf(filter) is { } coefficients && Array.TrueForAll(coefficients, number => number >= 0));

    /// <summary>A finite impulse response filter.</summary>
    /// <exception cref="RunFailureException">A filter of an even length cannot be centered.</exception>
    [ScalarFunction("series_fir")]
    public static DynamicValue Finite(DynamicValue series, DynamicValue filter, bool normalize, bool center = false)
    {
        if (SeriesNumbers.AllOf(series) is not { } inputs || SeriesNumbers.AllOf(filter) is not { Length: > 0 } coefficients)
            return DynamicValue.Null;
        if (normalize && Array.Exists(coefficients, coefficient => coefficient < 0))
            return DynamicValue.Null;
        if (center && coefficients.Length % 2 == 0)
            throw RunFailureException.Because($"series_fir: a filter of {coefficients.Length} numbers has no center; use an odd number.");
        CheckWork(inputs.Length, coefficients.Length);
        double divisor = normalize ? coefficients.Sum() : 1;
        int delay = center ? coefficients.Length / 2 : 0;
        double[] outputs = new double[inputs.Length];
        for (int index = 0; index < outputs.Length; index++)
        {
            double sum = 0;
            for (int tap = 0; tap < coefficients.Length; tap++)
            {
                int source = index + delay - tap;
                if (source >= 0 && source < inputs.Length)
                    sum += coefficients[tap] * inputs[source];
            }

            outputs[index] = sum / divisor;
        }

        return SeriesNumbers.ToValue(outputs);
    }

    /// <summary>An infinite impulse response filter; null when the first denominator is zero.</summary>
    [ScalarFunction("series_iir")]
    public static DynamicValue Infinite(DynamicValue series, DynamicValue numerators, DynamicValue denominators)
    {
        if (SeriesNumbers.AllOf(series) is not { } inputs || SeriesNumbers.AllOf(numerators) is not { } b ||
            SeriesNumbers.AllOf(denominators) is not { Length: > 0 } a || a[0] == 0)
            return DynamicValue.Null;
        CheckWork(inputs.Length, a.Length + b.Length);
        double[] outputs = new double[inputs.Length];
        for (int index = 0; index < outputs.Length; index++)
        {
            double sum = 0;
            for (int tap = 0; tap < b.Length && tap <= index; tap++)
                sum += b[tap] * inputs[index - tap];
            for (int tap = 1; tap < a.Length && tap <= index; tap++)
                sum -= a[tap] * outputs[index - tap];
            outputs[index] = sum / a[0];
        }

        return SeriesNumbers.ToValue(outputs);
    }

    private static void CheckWork(long numbers, long taps)
    {
        if (numbers * taps > MostProducts)
            throw RunFailureException.Because($"A filter of {taps} numbers over a series of {numbers} takes too long.");
    }
}
