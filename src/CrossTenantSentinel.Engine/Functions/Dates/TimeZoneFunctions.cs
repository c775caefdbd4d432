using System.Collections.Concurrent;
using System.Collections.Frozen;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dates;

/// <summary>Between UTC and the clocks of a time zone.</summary>
[ScalarFamily]
internal static class TimeZoneFunctions
{
    private static readonly FrozenSet<string> Known = TimeZoneNames.All.ToFrozenSet(StringComparer.Ordinal);

    private static readonly DynamicValue Names = DynamicValue.OfArray([.. TimeZoneNames.All.Select(DynamicValue.Of)]);

    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Zones = new(StringComparer.Ordinal);

    /// <summary>The names of all time zones.</summary>
    [ScalarFunction("datetime_list_timezones")]
    public static DynamicValue List() => Names;

    /// <summary>What the clocks of a time zone show.</summary>
    [ScalarFunction("datetime_utc_to_local")]
    public static DateTime? ToLocal(DateTime utc, string timeZone) => Instants.Add(utc, OffsetAt(utc, ZoneOf(timeZone)).Ticks);

    /// <summary>
    /// The instant at which the clocks of a time zone show this. A time that they skip is counted by the offset after the change, one that
    /// they show twice by the offset before it.
    /// </summary>
    [ScalarFunction("datetime_local_to_utc")]
    public static DateTime? ToUtc(DateTime local, string timeZone)
    {
        TimeZoneInfo zone = ZoneOf(timeZone);
        TimeSpan before = OffsetAt(Instants.Add(local, -TimeSpan.TicksPerDay) ?? local, zone);
        TimeSpan after = OffsetAt(Instants.Add(local, TimeSpan.TicksPerDay) ?? local, zone);
        DateTime? early = Instants.Add(local, -before.Ticks);
        return before == after || (early is { } instant && OffsetAt(instant, zone) == before) ? early : Instants.Add(local, -after.Ticks);
    }

    private static TimeSpan OffsetAt(DateTime utc, TimeZoneInfo zone) => zone.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    private static TimeZoneInfo ZoneOf(string name) => Zones.GetOrAdd(name, Find);

    private static TimeZoneInfo Find(string name)
    {
        if (!Known.Contains(name))
            throw RunFailureException.Because($"'{name}' is no time zone: give a name of the IANA database, for example Europe/Paris.");
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone)
            ? zone
            : throw RunFailureException.Because($"This machine does not know the time zone '{name}'.");
    }
}
