namespace CrossTenantSentinel.Engine.Aggregates.Statistics;

/// <summary>How values of a type are added.</summary>
/// <typeparam name="T">The C# type of the values.</typeparam>
/// <typeparam name="TSum">The C# type of their sum.</typeparam>
internal interface ISummand<T, TSum>
{
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    static abstract TSum Add(TSum sum, T value);
}

internal readonly struct IntSummand : ISummand<int, long>
{
    public static long Add(long sum, int value) => checked(sum + value);
}

internal readonly struct LongSummand : ISummand<long, long>
{
    public static long Add(long sum, long value) => checked(sum + value);
}

internal readonly struct RealSummand : ISummand<double, double>
{
    public static double Add(double sum, double value) => sum + value;
}

internal readonly struct DecimalSummand : ISummand<decimal, decimal>
{
    public static decimal Add(decimal sum, decimal value) => sum + value;
}

internal readonly struct DurationSummand : ISummand<TimeSpan, TimeSpan>
{
    public static TimeSpan Add(TimeSpan sum, TimeSpan value) => sum + value;
}
