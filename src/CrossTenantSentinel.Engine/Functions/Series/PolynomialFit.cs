namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>The polynomial with the least squares through some points.</summary>
internal sealed record PolynomialFit(double RSquare, double[] Coefficients, double Variance, double ResidualVariance, double[] Values)
{
    /// <summary>Null when there are not more points than powers, or too few different places.</summary>
    public static PolynomialFit? Of(double[] xs, double[] ys, int degree)
    {
        int count = ys.Length;
        if (degree < 0 || count <= degree || count < 2)
            return null;
        // Powers of numbers between -1 and 1 do not drown each other.
        double center = (xs.Max() + xs.Min()) / 2;
        double half = (xs.Max() - xs.Min()) / 2;
        double scale = half == 0 ? 1 : half;
        double[][] columns = new double[degree + 1][];
        for (int power = 0; power <= degree; power++)
            columns[power] = Array.ConvertAll(xs, x => Math.Pow((x - center) / scale, power));
        if (Solve(columns, ys) is not { } scaled)
            return null;
        double[] values = new double[count];
        for (int index = 0; index < count; index++)
            values[index] = At(scaled, (xs[index] - center) / scale);
        double mean = ys.Average();
        double squares = ys.Sum(y => (y - mean) * (y - mean));
        double residuals = ys.Zip(values, (y, value) => (y - value) * (y - value)).Sum();
        return new(1 - (residuals / squares), Unscale(scaled, center, scale), squares / (count - 1), residuals / (count - 1), values);
    }

    /// <summary>Least squares by orthogonal columns (Gram-Schmidt, each column twice).</summary>
    private static double[]? Solve(double[][] columns, double[] ys)
    {
        int size = columns.Length;
        double[,] upper = new double[size, size];
        double[] projections = new double[size];
        double[] rest = [.. ys];
        for (int column = 0; column < size; column++)
        {
            double before = Math.Sqrt(Dot(columns[column], columns[column]));
            for (int pass = 0; pass < 2; pass++)
            {
                for (int earlier = 0; earlier < column; earlier++)
                {
                    double share = Dot(columns[earlier], columns[column]);
                    upper[earlier, column] += share;
                    Subtract(columns[column], columns[earlier], share);
                }
            }

            double norm = Math.Sqrt(Dot(columns[column], columns[column]));
            if (norm <= before * 1e-13)
                return null;
            upper[column, column] = norm;
            for (int index = 0; index < columns[column].Length; index++)
                columns[column][index] /= norm;
            projections[column] = Dot(columns[column], rest);
            Subtract(rest, columns[column], projections[column]);
        }

        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--)
        {
            double sum = projections[row];
            for (int column = row + 1; column < size; column++)
                sum -= upper[row, column] * solution[column];
            solution[row] = sum / upper[row, row];
        }

        return solution;
    }

    /// <summary>The coefficients in x, highest power first, from those in (x - center) / scale, lowest power first.</summary>
    private static double[] Unscale(double[] scaled, double center, double scale)
    {
        double[] result = [0];
        for (int power = scaled.Length - 1; power >= 0; power--)
        {
            // Horner: result * (x - center) / scale + coefficient.
            double[] next = new double[Math.Min(result.Length + 1, scaled.Length)];
            for (int index = 0; index < result.Length; index++)
            {
                next[index] -= result[index] * center / scale;
                if (index + 1 < next.Length)
                    next[index + 1] += result[index] / scale;
            }

            next[0] += scaled[power];
            result = next;
        }

        Array.Reverse(result);
        return result;
    }

    private static double At(double[] coefficients, double x)
    {
        double value = 0;
        for (int power = coefficients.Length - 1; power >= 0; power--)
            value = (value * x) + coefficients[power];
        return value;
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int index = 0; index < left.Length; index++)
            sum += left[index] * right[index];
        return sum;
    }

    private static void Subtract(double[] from, double[] what, double times)
    {
        for (int index = 0; index < from.Length; index++)
            from[index] -= times * what[index];
    }
}
