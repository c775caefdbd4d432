using System.Numerics;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>The discrete Fourier transform of a series of any length: the length is split by its prime factors.</summary>
internal static class FourierTransform
{
    /// <summary>The spectrum of a series.</summary>
    public static Complex[] Forward(ReadOnlySpan<Complex> series) => Transform(series, -1);

    /// <summary>The series of a spectrum.</summary>
    public static Complex[] Inverse(ReadOnlySpan<Complex> spectrum)
    {
        Complex[] series = Transform(spectrum, 1);
        for (int index = 0; index < series.Length; index++)
            series[index] /= series.Length;
        return series;
    }

    private static Complex[] Transform(ReadOnlySpan<Complex> input, int sign)
    {
        Complex[] roots = new Complex[input.Length];
        for (int index = 0; index < roots.Length; index++)
            roots[index] = Root(index, input.Length, sign);
        return Transform(input, 0, 1, input.Length, roots);
    }

    private static Complex[] Transform(ReadOnlySpan<Complex> input, int start, int stride, int count, Complex[] roots)
    {
        if (count <= 1)
            return count == 0 ? [] : [input[start]];
        int factor = SmallestFactor(count);
        int part = count / factor;
        Complex[][] parts = new Complex[factor][];
        for (int index = 0; index < factor; index++)
            parts[index] = Transform(input, start + (index * stride), stride * factor, part, roots);
        Complex[] output = new Complex[count];
        for (int frequency = 0; frequency < count; frequency++)
        {
            Complex sum = parts[0][frequency % part];
            for (int index = 1; index < factor; index++)
                sum += parts[index][frequency % part] * roots[(int)((long)index * frequency % count * (roots.Length / count))];
            output[frequency] = sum;
        }

        return output;
    }

    /// <summary>Exact at the quarters of the circle, so that a zero of the spectrum stays as near to zero as can be.</summary>
    private static Complex Root(int index, int count, int sign)
    {
        if (4L * index % count != 0)
            return Complex.FromPolarCoordinates(1, sign * 2 * Math.PI * index / count);
        return (4L * index / count) switch
        {
            0 => Complex.One,
            1 => new Complex(0, sign),
            2 => new Complex(-1, 0),
            _ => new Complex(0, -sign),
        };
    }

    private static int SmallestFactor(int number)
    {
        for (int factor = 2; (long)factor * factor <= number; factor++)
        {
            if (number % factor == 0)
                return factor;
        }

        return number;
    }
}
