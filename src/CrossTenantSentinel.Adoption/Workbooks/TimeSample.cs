using System.Globalization;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Adoption.Workbooks;

/// <summary>What a range of time puts into a query: the last day, or what the workbook starts with, before a fixed instant.</summary>
internal static class TimeSample
{
    private static readonly DateTime End = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>The text; null when what the word after the colon means is not known.</summary>
    public static string? Of(StatedParameter parameter, string specifier, SelectedValues selection)
    {
        TimeSpan duration = DurationOf(parameter);
        DateTime start = End - duration;
        bool isCustom = selection == SelectedValues.Several || parameter.Origin == ParameterOrigin.Brush;
        return specifier switch
        {
            "" or "value" or "query" or "escape" => isCustom ? $" between (datetime({Iso(start)}) .. datetime({Iso(End)}))" : $" > ago({Short(duration)})",
            "start" => $"datetime({Iso(start)})",
            "end" => $"datetime({Iso(End)})",
            "startISO" => Iso(start),
            "endISO" => Iso(End),
            "startDateISO" => start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "endDateISO" => End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "durationISO" => string.Create(CultureInfo.InvariantCulture, $"PT{(long)duration.TotalHours}H"),
            "seconds" => ((long)duration.TotalSeconds).ToString(CultureInfo.InvariantCulture),
            "grain" => Grain(duration),
            "label" => "Last 24 hours",
            _ => null,
        };
    }

    private static TimeSpan DurationOf(StatedParameter parameter)
    {
        ScalarNode? milliseconds = parameter.Node["value"]?.Scalar("durationMs");
        return double.TryParse(milliseconds?.Value, CultureInfo.InvariantCulture, out double value) && value is >= 60_000 and <= 315_360_000_000 ? TimeSpan.FromMilliseconds(value) : TimeSpan.FromDays(1);
    }

    private static string Iso(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static string Short(TimeSpan duration) => duration switch
    {
        _ when duration.Ticks % TimeSpan.TicksPerDay == 0 => string.Create(CultureInfo.InvariantCulture, $"{duration.Days}d"),
        _ when duration.Ticks % TimeSpan.TicksPerHour == 0 => string.Create(CultureInfo.InvariantCulture, $"{(long)duration.TotalHours}h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(long)duration.TotalMinutes}m"),
    };

    private static string Grain(TimeSpan duration) => duration.TotalHours switch
    {
        <= 1 => "1m",
        <= 4 => "5m",
        <= 12 => "15m",
        <= 24 => "30m",
        <= 168 => "6h",
        _ => "1d",
    };
}
