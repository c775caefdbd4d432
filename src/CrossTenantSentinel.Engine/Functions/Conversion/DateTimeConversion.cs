using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Conversion;

/// <summary><c>todatetime</c>: whole numbers are ticks since the year 1.</summary>
[ScalarFamily]
internal static class DateTimeConversion
{
    [ScalarFunction("todatetime")]
    public static DateTime Of(DateTime value) => value;

    [ScalarFunction("todatetime")]
    public static DateTime? Of(string value) => DateTimeText.TryParse(value, out DateTime instant) ? instant : null;

    [ScalarFunction("todatetime")]
    public static DateTime? Of(long ticks) =>
        ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;

    [ScalarFunction("todatetime")]
    public static DateTime? Of(int ticks) => Of((long)ticks);

    [ScalarFunction("todatetime")]
    public static DateTime? Of(double ticks) => LongConversion.Of(ticks) is { } whole ? Of(whole) : null;

    [ScalarFunction("todatetime")]
    public static DateTime? Of(decimal ticks) => LongConversion.Of(ticks) is { } whole ? Of(whole) : null;

    [ScalarFunction("todatetime")]
    public static DateTime? Of(DynamicValue value) => value.Content switch
    {
        DateTime instant => instant,
        string text => Of(text),
        long ticks => Of(ticks),
        double ticks => Of(ticks),
        decimal ticks => Of(ticks),
        _ => null,
    };
}
