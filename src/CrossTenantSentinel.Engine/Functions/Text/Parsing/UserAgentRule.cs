using System.Text.RegularExpressions;

namespace CrossTenantSentinel.Engine.Functions.Text.Parsing;

/// <summary>What a user agent that matches a pattern is.</summary>
/// <param name="Pattern">The pattern; its groups stand for <c>$1</c> to <c>$9</c> in the values.</param>
/// <param name="Values">The values in their order; those that are missing are empty.</param>
internal sealed record UserAgentRule(string Pattern, params string[] Values)
{
    private readonly Regex expression = new(Pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The values for a user agent; null when the rule is not about it.</summary>
    public string[]? Match(string userAgent)
    {
        Match match = expression.Match(userAgent);
        return match.Success ? [.. Values.Select(value => Filled(value, match))] : null;
    }

    private static string Filled(string value, Match match)
    {
        for (int group = 1; value.Contains('$', StringComparison.Ordinal) && group < 10; group++)
            value = value.Replace($"${group}", match.Groups[group].Value, StringComparison.Ordinal);
        return value.Trim();
    }
}
