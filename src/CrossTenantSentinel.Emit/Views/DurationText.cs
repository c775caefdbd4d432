using System.Globalization;
using CrossTenantSentinel.Detections;

namespace CrossTenantSentinel.Emit.Views;

/// <summary>
/// Durations as files spell them: one number and one unit, the largest that divides it. Microsoft's packager turns the short form into
/// ISO 8601 by text, so a compound such as <c>1d12h</c> must never occur; it becomes <c>36h</c>.
/// </summary>
internal static class DurationText
{
    /// <summary>Whether a duration can be written: a whole number of minutes, at least one.</summary>
    public static bool CanWrite(TimeSpan duration) => Duration.InOneUnit(duration, smallest: 'm') is not null;

    /// <summary>The form of rule YAML: <c>5m</c>, <c>36h</c>, <c>14d</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No whole number of minutes; <see cref="CanWrite"/> tells.</exception>
    public static string Short(TimeSpan duration)
    {
        (long count, char suffix) = Split(duration);
        return string.Create(CultureInfo.InvariantCulture, $"{count}{suffix}");
    }

    /// <summary>ISO 8601: <c>PT5M</c>, <c>PT36H</c>, <c>P14D</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No whole number of minutes; <see cref="CanWrite"/> tells.</exception>
    public static string Iso(TimeSpan duration)
    {
        (long count, char suffix) = Split(duration);
        return string.Create(CultureInfo.InvariantCulture, $"P{(suffix == 'd' ? "" : "T")}{count}{char.ToUpperInvariant(suffix)}");
    }

    /// <summary>For people: <c>5 minutes</c>, <c>1 hour</c>, <c>14 days</c>.</summary>
    public static string Words(TimeSpan duration)
    {
        (long count, char suffix) = Split(duration);
        string unit = suffix switch { 'd' => "day", 'h' => "hour", _ => "minute" };
        return string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
    }

    /// <summary>For people: <c>every hour</c>, <c>every 5 minutes</c>.</summary>
    public static string Every(TimeSpan interval) =>
        Words(interval) is ['1', ' ', .. string unit] ? $"every {unit}" : $"every {Words(interval)}";

    private static (long Count, char Suffix) Split(TimeSpan duration) =>
        Duration.InOneUnit(duration, smallest: 'm') ?? throw new ArgumentOutOfRangeException(nameof(duration), duration, "Write whole minutes.");
}
