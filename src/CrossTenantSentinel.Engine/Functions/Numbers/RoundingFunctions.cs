namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary>Rounds to whole numbers or decimals; halves go away from zero.</summary>
[ScalarFamily]
internal static class RoundingFunctions
{
    [ScalarFunction("ceiling")]
    public static int Ceiling(int value) => value;

    [ScalarFunction("ceiling")]
    public static long Ceiling(long value) => value;

    [ScalarFunction("ceiling")]
    public static double Ceiling(double value) => Math.Ceiling(value);

    [ScalarFunction("ceiling")]
    public static decimal Ceiling(decimal value) => Math.Ceiling(value);

    [ScalarFunction("round")]
    public static int? Round(int value, long precision = 0) => Conversion.IntConversion.Of(Round((decimal)value, precision));

    [ScalarFunction("round")]
    public static long? Round(long value, long precision = 0) => Conversion.LongConversion.Of(Round((decimal)value, precision));

    /// <summary>A negative precision rounds to tens, hundreds, and so on.</summary>
    [ScalarFunction("round")]
    public static double Round(double value, long precision = 0)
    {
        double scale = Math.Pow(10, Math.Abs(precision));
        double scaled = precision >= 0 ? value * scale : value / scale;
        double rounded = Math.Round(scaled, MidpointRounding.AwayFromZero);
        double result = precision >= 0 ? rounded / scale : rounded * scale;
        // So many decimals that there is nothing to round.
        return double.IsFinite(result) ? result : precision >= 0 ? value : 0;
    }

    [ScalarFunction("round")]
    public static decimal Round(decimal value, long precision = 0)
    {
        if (precision >= 0)
            return precision >= 28 ? value : Math.Round(value, (int)precision, MidpointRounding.AwayFromZero);
        if (precision < -28)
            return 0;
        decimal scale = 1;
        for (long place = precision; place < 0; place++)
            scale *= 10;
        return Math.Round(value / scale, MidpointRounding.AwayFromZero) * scale;
    }
}
