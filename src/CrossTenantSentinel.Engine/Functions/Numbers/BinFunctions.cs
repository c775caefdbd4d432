using CrossTenantSentinel.Engine.Functions.Arithmetic;

namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary>
/// The largest multiple of a size that is not above a value: instants count from the year 1. Null for a size that is not positive.
/// <c>bin_at</c> counts from a point of the query's choice.
/// </summary>
[ScalarFamily]
internal static class BinFunctions
{
    [ScalarFunction("bin"), ScalarFunction("floor")]
    public static long? Bin(long value, long size)
    {
        if (size <= 0)
            return null;
        long above = value % size;
        long start = unchecked(value - (above < 0 ? above + size : above));
        return start <= value ? start : null;
    }

    [ScalarFunction("bin"), ScalarFunction("floor")]
    public static double? Bin(double value, double size) => size > 0 ? Math.Floor(value / size) * size : null;

    [ScalarFunction("bin"), ScalarFunction("floor")]
    public static decimal? Bin(decimal value, decimal size) => BinAt(value, size, 0);

    [ScalarFunction("bin"), ScalarFunction("floor")]
    public static DateTime? Bin(DateTime value, TimeSpan size) =>
        Bin(value.Ticks, size.Ticks) is { } ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;

    [ScalarFunction("bin"), ScalarFunction("floor")]
    public static TimeSpan? Bin(TimeSpan value, TimeSpan size) => Bin(value.Ticks, size.Ticks) is { } ticks ? new TimeSpan(ticks) : null;

    [ScalarFunction("bin_at")]
    public static long? BinAt(long value, long size, long point)
    {
        if (size <= 0)
            return null;
        Int128 above = ((Int128)value - point) % size;
        Int128 start = value - (above < 0 ? above + size : above);
        return start >= long.MinValue ? (long)start : null;
    }

    [ScalarFunction("bin_at")]
    public static double? BinAt(double value, double size, double point) =>
        size > 0 ? point + (Math.Floor((value - point) / size) * size) : null;

    [ScalarFunction("bin_at")]
    public static decimal? BinAt(decimal value, decimal size, decimal point)
    {
        if (size <= 0)
            return null;
        decimal above = (value - point) % size;
        return value - (above < 0 ? above + size : above);
    }

    [ScalarFunction("bin_at")]
    public static DateTime? BinAt(DateTime value, TimeSpan size, DateTime point) =>
        BinAt(value.Ticks, size.Ticks, point.Ticks) is { } ticks ? TimeArithmetic.InstantAt(ticks) : null;

    [ScalarFunction("bin_at")]
    public static TimeSpan? BinAt(TimeSpan value, TimeSpan size, TimeSpan point) =>
        BinAt(value.Ticks, size.Ticks, point.Ticks) is { } ticks ? new TimeSpan(ticks) : null;
}
