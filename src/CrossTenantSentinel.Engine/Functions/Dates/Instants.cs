namespace CrossTenantSentinel.Engine.Functions.Dates;

/// <summary>Instants from numbers; null outside of what a <c>datetime</c> can hold, from the year 1 to the year 9999.</summary>
internal static class Instants
{
    public static DateTime? At(Int128 ticks) =>
        ticks < 0 || ticks > DateTime.MaxValue.Ticks ? null : new DateTime((long)ticks, DateTimeKind.Utc);

    public static DateTime? Add(DateTime instant, Int128 ticks) => At(instant.Ticks + ticks);

    /// <summary>Months later, on the same day of the month or its last one.</summary>
    public static DateTime? AddMonths(DateTime instant, Int128 months)
    {
        Int128 month = MonthNumber(instant) + months;
        return month < 12 || month >= 120_000 ? null : instant.AddMonths((int)months);
    }

    /// <summary>Months since the year 0.</summary>
    public static int MonthNumber(DateTime instant) => (instant.Year * 12) + instant.Month - 1;
}
