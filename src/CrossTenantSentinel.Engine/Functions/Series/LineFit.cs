namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>The straight line with the least squares through a series whose elements stand at 1, 2, 3 and so on.</summary>
internal sealed record LineFit(double RSquare, double Slope, double Variance, double ResidualVariance, double Interception)
{
    /// <summary>At least two numbers.</summary>
    public static LineFit Of(ReadOnlySpan<double> ys)
    {
        int count = ys.Length;
        double meanX = (count + 1) / 2.0;
        double meanY = 0;
        foreach (double y in ys)
            meanY += y;
        meanY /= count;
        double squaresX = 0;
        double products = 0;
        double squaresY = 0;
        for (int index = 0; index < count; index++)
        {
            double x = index + 1 - meanX;
            double y = ys[index] - meanY;
            squaresX += x * x;
            products += x * y;
            squaresY += y * y;
        }

        double slope = products / squaresX;
        double interception = meanY - (slope * meanX);
        double residuals = 0;
        for (int index = 0; index < count; index++)
        {
            double residual = ys[index] - (interception + (slope * (index + 1)));
            residuals += residual * residual;
        }

        return new(1 - (residuals / squaresY), slope, squaresY / (count - 1), residuals / (count - 1), interception);
    }

    /// <summary>The line at 1, 2, 3 and so on.</summary>
    public double[] Values(int count)
    {
        double[] values = new double[count];
        for (int index = 0; index < count; index++)
            values[index] = Interception + (Slope * (index + 1));
        return values;
    }
}
