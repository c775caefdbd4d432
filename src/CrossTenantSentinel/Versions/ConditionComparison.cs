using System.Globalization;
using System.Text.RegularExpressions;

namespace CrossTenantSentinel.Versions;

/// <summary>Tells whether one condition lets fewer or more rows through than another, where their texts say so.</summary>
internal static partial class ConditionComparison
{
    /// <summary><c>narrower</c> or <c>wider</c>; null when the two cannot be compared.</summary>
    public static string? Direction(string old, string @new) => Bounds(old, @new) ?? Lists(old, @new);

    /// <summary>The same operand and comparison with another number or duration.</summary>
    private static string? Bounds(string old, string @new)
    {
        Match was = Bound.Match(old);
        Match now = Bound.Match(@new);
        if (!was.Success || !now.Success || was.Groups["left"].Value != now.Groups["left"].Value || was.Groups["comparison"].Value != now.Groups["comparison"].Value
            || was.Groups["unit"].Value != now.Groups["unit"].Value || was.Groups["before"].Value != now.Groups["before"].Value)
            return null;
        double change = Number(now) - Number(was);
        // With ago(), a larger number is an earlier instant.
        bool isHigher = was.Groups["before"].Value.StartsWith("ago", StringComparison.Ordinal) ? change < 0 : change > 0;
        return isHigher == was.Groups["comparison"].Value.StartsWith('>') ? "narrower" : "wider";
    }

    private static string? Lists(string old, string @new)
    {
        Match was = List.Match(old);
        Match now = List.Match(@new);
        if (!was.Success || !now.Success || was.Groups["left"].Value != now.Groups["left"].Value || was.Groups["operator"].Value != now.Groups["operator"].Value)
            return null;
        HashSet<string> before = [.. Values(was)];
        HashSet<string> after = [.. Values(now)];
        bool isNegated = was.Groups["operator"].Value.StartsWith('!');
        if (before.IsProperSubsetOf(after))
            return isNegated ? "narrower" : "wider";
        return after.IsProperSubsetOf(before) ? isNegated ? "wider" : "narrower" : null;
    }

    private static double Number(Match match) => double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    private static string[] Values(Match match) => match.Groups["values"].Value.Split(',', StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"\A(?<left>.+?) ?(?<comparison>>=|<=|>|<) ?(?<before>(?:ago\()?)(?<number>[0-9]+(?:\.[0-9]+)?)(?<unit>[a-z]*)\)?\z")]
    private static partial Regex Bound { get; }

    [GeneratedRegex(@"\A(?<left>.+?) (?<operator>!?in~?|has_any|has_all) ?\((?<values>[^()]*)\)\z")]
    private static partial Regex List { get; }
}
