using System.Globalization;
using System.Text.RegularExpressions;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>
/// Time spans in settings: KQL's form, a whole number and <c>d</c>, <c>h</c>, <c>m</c> or <c>s</c> (<c>30m</c>), or .NET's form
/// <c>[days.]hours:minutes:seconds</c> (<c>00:30:00</c>, <c>1.12:00:00</c>). A bare number is refused: .NET would take it as days.
/// </summary>
public static partial class DurationText
{
    /// <summary>What to write.</summary>
    public const string Help = "Write a number and d, h, m or s, for example 30m, or days.hours:minutes:seconds, for example 00:30:00.";

    /// <summary>Reads a time span; null when the text is none.</summary>
    public static TimeSpan? TryRead(string text)
    {
        Match match = NumberAndUnit().Match(text);
        if (match.Success)
        {
            long number = long.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            return match.Groups["unit"].Value switch
            {
                "d" => TimeSpan.FromDays(number),
                "h" => TimeSpan.FromHours(number),
                "m" => TimeSpan.FromMinutes(number),
                _ => TimeSpan.FromSeconds(number),
            };
        }

        return Clock().IsMatch(text) && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan value) ? value : null;
    }

    // Six digits of days are more than any setting takes and fewer than overflow a time span.
    [GeneratedRegex(@"\A(?<number>[0-9]{1,6})(?<unit>[dhms])\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndUnit();

    [GeneratedRegex(@"\A([0-9]{1,6}\.)?[0-9]{1,2}:[0-9]{2}:[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
