using System.Collections.Frozen;
using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Functions.Dates;

/// <summary>A part of an instant, or a length of time to count in.</summary>
internal enum Period
{
    Year,
    Quarter,
    Month,
    Week,
    WeekOfYear,
    Day,
    DayOfYear,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
    Nanosecond,
}

/// <summary>The names of periods in queries, in any case.</summary>
internal static class Periods
{
    private static readonly FrozenDictionary<string, Period> ByName = new Dictionary<string, Period>
    {
        ["year"] = Period.Year,
        ["quarter"] = Period.Quarter,
        ["month"] = Period.Month,
        ["week"] = Period.Week,
        ["week_of_year"] = Period.WeekOfYear,
        ["day"] = Period.Day,
        ["dayofyear"] = Period.DayOfYear,
        ["hour"] = Period.Hour,
        ["minute"] = Period.Minute,
        ["second"] = Period.Second,
        ["millisecond"] = Period.Millisecond,
        ["microsecond"] = Period.Microsecond,
        ["nanosecond"] = Period.Nanosecond,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RunFailureException">There is no such period.</exception>
    public static Period Of(string name) => ByName.TryGetValue(name, out Period period) ? period : throw Unknown(name);

    /// <summary>The failure for a name that is none where it stands.</summary>
    public static RunFailureException Unknown(string name) => RunFailureException.Because($"'{name}' names no period of time here.");
}
