using System.Text.RegularExpressions;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Text;

/// <summary>What regular expressions match in a text.</summary>
[ScalarFamily]
internal static class ExtractFunctions
{
    private const int MostGroups = 16;

    /// <summary>A group of the first match; empty when nothing matches. Group 0 is the whole match.</summary>
    [ScalarFunction("extract")]
    public static string Extract(string pattern, long group, [AsText] string text)
    {
        RegularExpression expression = RegularExpressions.Of(pattern);
        if (group < 0 || group > expression.Groups)
            throw RunFailureException.Because($"extract: '{pattern}' has no group {group}.");
        return expression.FirstMatch(text)?.Groups[(int)group].Value ?? string.Empty;
    }

    /// <summary>All groups of all matches; null when nothing matches.</summary>
    [ScalarFunction("extract_all")]
    [ScalarFunction("extractall")]
    public static DynamicValue ExtractAll(string pattern, [AsText] string text)
    {
        RegularExpression expression = WithGroups(pattern);
        return All(expression, [.. Enumerable.Range(1, expression.Groups)], text);
    }

    /// <summary>Groups of all matches, chosen by number or name; null when nothing matches.</summary>
    [ScalarFunction("extract_all")]
    [ScalarFunction("extractall")]
    public static DynamicValue ExtractAll(string pattern, DynamicValue groups, [AsText] string text)
    {
        RegularExpression expression = WithGroups(pattern);
        if (groups.Array is not { Count: > 0 } chosen)
            throw RunFailureException.Because("extract_all: the groups must be an array of numbers and names.");
        return All(expression, [.. chosen.Select(group => NumberOf(expression, group))], text);
    }

    private static RegularExpression WithGroups(string pattern)
    {
        RegularExpression expression = RegularExpressions.Of(pattern);
        return expression.Groups is >= 1 and <= MostGroups
            ? expression
            : throw RunFailureException.Because($"extract_all: '{pattern}' has {expression.Groups} groups; it needs 1 to {MostGroups}.");
    }

    private static int NumberOf(RegularExpression expression, DynamicValue group) => group.Content switch
    {
        long number when number >= 1 && number <= expression.Groups => (int)number,
        string name when expression.GroupOf(name) is { } number => number,
        _ => throw RunFailureException.Because($"extract_all: '{expression.Pattern}' has no group {group}."),
    };

    private static DynamicValue All(RegularExpression expression, int[] groups, string text)
    {
        List<Match> matches = expression.Matches(text);
        return matches.Count == 0 ? DynamicValue.Null : DynamicValue.OfArray([.. matches.Select(match => Of(match, groups))]);
    }

    private static DynamicValue Of(Match match, int[] groups) => groups.Length == 1
        ? DynamicValue.Of(match.Groups[groups[0]].Value)
        : DynamicValue.OfArray([.. groups.Select(group => DynamicValue.Of(match.Groups[group].Value))]);
}
