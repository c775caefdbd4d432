using System.Text.RegularExpressions;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Text;

/// <summary>Parts of texts: taking them out, finding them, counting them. Places count code points.</summary>
[ScalarFamily]
internal static class PartFunctions
{
    /// <summary>A part by its place; a negative one counts from the end.</summary>
    [ScalarFunction("substring")]
    public static string Substring([AsText] string text, long start, long length = long.MaxValue)
    {
        if (start < 0)
            start = Math.Max(0, CodePoints.Count(text) + start);
        if (length <= 0)
            return string.Empty;
        int first = CodePoints.UnitOf(text, start);
        string rest = text[first..];
        return length >= rest.Length ? rest : rest[..CodePoints.UnitOf(rest, length)];
    }

    /// <summary>The place of an occurrence of a part; -1 when there is none, null when an argument makes no sense.</summary>
    [ScalarFunction("indexof")]
    public static long? IndexOf([AsText] string text, [AsText] string part, long start = 0, long length = -1, long occurrence = 1)
    {
        if (length < -1 || occurrence < 0)
            return null;
        if (start < 0)
            start = Math.Max(0, CodePoints.Count(text) + start);
        if (start > CodePoints.Count(text))
            return -1;
        int from = CodePoints.UnitOf(text, start);
        for (long seen = 1; ; seen++)
        {
            // The length counts from where the search for this occurrence starts.
            int end = length < 0 ? text.Length : from + CodePoints.UnitOf(text[from..], length);
            int found = text.AsSpan(from, end - from).IndexOf(part, StringComparison.Ordinal);
            if (found < 0)
                return -1;
            if (seen >= occurrence)
                return CodePoints.PointOf(text, from + found);
            from += found + 1;
            if (from > text.Length)
                return -1;
        }
    }

    /// <summary>The place of an occurrence of a regular expression; -1 when there is none, null when an argument makes no sense.</summary>
    [ScalarFunction("indexof_regex")]
    public static long? IndexOfMatch([AsText] string text, [AsText] string pattern, long start = 0, long length = -1, long occurrence = 1)
    {
        RegularExpression expression = RegularExpressions.Of(pattern);
        if (start < 0 || length < -1 || occurrence < 0)
            return null;
        int from = CodePoints.UnitOf(text, start);
        string range = length < 0 ? text : text[..(from + CodePoints.UnitOf(text[from..], length))];
        int wanted = (int)Math.Clamp(occurrence, 1, int.MaxValue);
        List<Match> matches = expression.Matches(range, from, wanted);
        return matches.Count == wanted ? CodePoints.PointOf(text, matches[^1].Index) : -1;
    }

    /// <summary>How often a part occurs, overlaps included; or a regular expression, without overlaps.</summary>
    [ScalarFunction("countof")]
    public static long Count([AsText] string text, string wanted, string kind = "normal") => kind switch
    {
        "normal" => CountPart(text, wanted),
        "regex" => RegularExpressions.Of(wanted).Matches(text).Count,
        _ => throw RunFailureException.Because($"countof: the kind is 'normal' or 'regex', not '{kind}'."),
    };

    /// <summary>The parts between delimiters.</summary>
    [ScalarFunction("split")]
    public static DynamicValue Split([AsText] string text, string delimiter) =>
        DynamicValue.OfArray([.. text.Split(delimiter).Select(DynamicValue.Of)]);

    /// <summary>An array of only the part at an index; of none when there are not so many.</summary>
    [ScalarFunction("split")]
    public static DynamicValue Split([AsText] string text, string delimiter, long index)
    {
        if (index < 0)
            throw RunFailureException.Because($"split: the requested index cannot be {index}.");
        string[] parts = text.Split(delimiter);
        return index < parts.Length ? DynamicValue.OfArray(DynamicValue.Of(parts[index])) : DynamicValue.Of(DynamicArray.Empty);
    }

    private static long CountPart(string text, string part)
    {
        if (part.Length == 0)
            throw RunFailureException.Because("countof: the text to count is empty.");
        long count = 0;
        for (int from = 0; text.IndexOf(part, from, StringComparison.Ordinal) is >= 0 and int found; from = found + 1)
            count++;
        return count;
    }
}
