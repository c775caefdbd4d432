using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace CrossTenantSentinel.Subjects;

/// <summary>Reads durations as rules state them.</summary>
public static partial class RuleDuration
{
    /// <summary>
    /// What a duration means: <c>5m</c>, <c>2h</c>, <c>14d</c> (YAML), <c>PT2H</c>, <c>P14D</c> (templates), or <c>1.00:00:00</c>, which Microsoft's
    /// validation takes, too. Null for everything else, and for what is worked out at deployment.
    /// </summary>
    public static TimeSpan? Of(Stated stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        return stated.IsKnown ? Of(stated.Text) : null;
    }

    /// <summary>The same for a text.</summary>
    public static TimeSpan? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            if (Short.Match(text) is { Success: true } match)
            {
                long count = long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                long unit = match.Groups[2].ValueSpan[0] switch { 'm' => TimeSpan.TicksPerMinute, 'h' => TimeSpan.TicksPerHour, _ => TimeSpan.TicksPerDay };
                return new TimeSpan(checked(count * unit));
            }

            if (text.StartsWith('P'))
                return XmlConvert.ToTimeSpan(text);
            return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan clock) ? clock : null;
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A([0-9]{1,9})([mhd])\z")]
    private static partial Regex Short { get; }
}
