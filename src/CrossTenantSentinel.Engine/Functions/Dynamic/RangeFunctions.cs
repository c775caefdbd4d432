using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>Equally spaced values, at most 2^20 of them; a longer series is cut. Null when the step is zero.</summary>
[ScalarFamily]
internal static class RangeFunctions
{
    private const int Most = 1 << 20;

    /// <summary>Whole numbers.</summary>
    [ScalarFunction("range")]
    public static DynamicValue Integers(long start, long stop, long step = 1) =>
        step == 0 ? DynamicValue.Null : Of(CountOf(start, stop, step), index => DynamicValue.Of(start + (index * step)));

    /// <summary>Floating point numbers.</summary>
    [ScalarFunction("range")]
    public static DynamicValue Reals(double start, double stop, double step = 1) =>
        step == 0 || !double.IsFinite(step) || !double.IsFinite(start) || !double.IsFinite(stop)
            ? DynamicValue.Null
            : Of(Math.Floor(((stop - start) / step) + 1e-12) + 1, index => DynamicValue.Of(start + (index * step)));

    /// <summary>Instants, by default one hour apart.</summary>
    [ScalarFunction("range")]
    public static DynamicValue Instants(DateTime start, DateTime stop) => Instants(start, stop, TimeSpan.FromHours(1));

    /// <summary>Instants.</summary>
    [ScalarFunction("range")]
    public static DynamicValue Instants(DateTime start, DateTime stop, TimeSpan step) => step == TimeSpan.Zero
        ? DynamicValue.Null
        : Of(CountOf(start.Ticks, stop.Ticks, step.Ticks), index => DynamicValue.Of(start.AddTicks(index * step.Ticks)));

    /// <summary>Durations, by default one hour apart.</summary>
    [ScalarFunction("range")]
    public static DynamicValue Durations(TimeSpan start, TimeSpan stop) => Durations(start, stop, TimeSpan.FromHours(1));

    /// <summary>Durations.</summary>
    [ScalarFunction("range")]
    public static DynamicValue Durations(TimeSpan start, TimeSpan stop, TimeSpan step) => step == TimeSpan.Zero
        ? DynamicValue.Null
        : Of(CountOf(start.Ticks, stop.Ticks, step.Ticks), index => DynamicValue.Of(new TimeSpan(start.Ticks + (index * step.Ticks))));

    private static double CountOf(long start, long stop, long step)
    {
        Int128 distance = (Int128)stop - start;
        return distance * step < 0 ? 0 : (double)((distance / step) + 1);
    }

    private static DynamicValue Of(double count, Func<long, DynamicValue> element)
    {
        DynamicValue[] elements = new DynamicValue[(int)Math.Clamp(count, 0, Most)];
        for (int index = 0; index < elements.Length; index++)
            elements[index] = element(index);
        return DynamicValue.OfArray(elements);
    }
}
