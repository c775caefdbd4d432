using System.Text;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Text;

/// <summary>Texts with parts of them replaced. Matches do not overlap.</summary>
[ScalarFamily]
internal static class ReplaceFunctions
{
    /// <summary>Replaces every occurrence of a part.</summary>
    [ScalarFunction("replace_string")]
    public static string ReplaceString([AsText] string text, string wanted, string replacement) =>
        wanted.Length == 0 ? text : Replaced(text, wanted, replacement);

    private static string Replaced(string text, string wanted, string replacement)
    {
        // Only a long replacement in a long text can make one that is too long: its parts are not counted otherwise.
        if (replacement.Length > wanted.Length && text.Length / wanted.Length * (long)replacement.Length > RunLimits.TextCharacters)
            RunLimits.CheckText(text.Length + (text.AsSpan().Count(wanted) * (long)(replacement.Length - wanted.Length)));
        return text.Replace(wanted, replacement, StringComparison.Ordinal);
    }

    /// <summary>Replaces the occurrences of several parts; where two overlap, the one that is earlier in the list counts.</summary>
    [ScalarFunction("replace_strings")]
    public static string ReplaceStrings([AsText] string text, DynamicValue wanted, DynamicValue replacements)
    {
        if (wanted.Array is not { } parts || replacements.Array is not { } rewrites)
            throw RunFailureException.Because("replace_strings: the texts to look for and their replacements must be arrays.");
        SortedDictionary<int, int> found = [];
        bool[] taken = new bool[text.Length];
        for (int index = 0; index < parts.Count; index++)
        {
            if (parts[index].Content is string { Length: > 0 } part)
                Take(text, part, index, found, taken);
        }

        StringBuilder result = new(text.Length);
        int end = 0;
        foreach ((int place, int index) in found)
        {
            string part = (string)parts[index].Content!;
            result.Append(text, end, place - end);
            // What is no text replaces nothing, but the match counts.
            result.Append(index < rewrites.Count && rewrites[index].Content is string rewrite ? rewrite : part);
            end = place + part.Length;
            RunLimits.CheckText(result.Length);
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>Replaces every match of a regular expression; <c>\0</c> stands for the match, <c>\1</c> to <c>\9</c> for its groups.</summary>
    [ScalarFunction("replace_regex")]
    public static string ReplaceRegex([AsText] string text, string pattern, string rewrite)
    {
        RegularExpression expression = RegularExpressions.Of(pattern);
        List<Match> matches = expression.Matches(text);
        if (matches.Count == 0)
            return text;
        StringBuilder result = new(text.Length);
        int end = 0;
        foreach (Match match in matches)
        {
            result.Append(text, end, match.Index - end);
            AppendRewrite(result, match, rewrite, expression.Groups);
            end = match.Index + match.Length;
            RunLimits.CheckText(result.Length);
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>The older name of <see cref="ReplaceRegex"/>, with the text last.</summary>
    [ScalarFunction("replace")]
    public static string Replace(string pattern, string rewrite, [AsText] string text) => ReplaceRegex(text, pattern, rewrite);

    /// <summary>Notes where a part is found in what is not yet taken.</summary>
    private static void Take(string text, string part, int index, SortedDictionary<int, int> found, bool[] taken)
    {
        int place = 0;
        while ((place = text.IndexOf(part, place, StringComparison.Ordinal)) >= 0)
        {
            if (taken.AsSpan(place, part.Length).Contains(true))
            {
                place++;
                continue;
            }

            found.Add(place, index);
            taken.AsSpan(place, part.Length).Fill(true);
            place += part.Length;
        }
    }

    private static void AppendRewrite(StringBuilder result, Match match, string rewrite, int groups)
    {
        for (int place = 0; place < rewrite.Length; place++)
        {
            RunLimits.CheckText(result.Length);
            if (rewrite[place] != '\\')
            {
                result.Append(rewrite[place]);
                continue;
            }

            char next = ++place < rewrite.Length ? rewrite[place] : '\0';
            if (next == '\\')
                result.Append('\\');
            else if (char.IsAsciiDigit(next) && next - '0' <= groups)
                result.Append(match.Groups[next - '0'].ValueSpan);
            else
                throw RunFailureException.Because($"replace_regex: a backslash in '{rewrite}' refers to no group.");
        }
    }
}
