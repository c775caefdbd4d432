using System.Text;
using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Functions.Text;

/// <summary>Texts in another shape: case, order, repetition, single characters replaced.</summary>
[ScalarFamily]
internal static class ShapeFunctions
{
    private const int MostRepetitions = 1024;

    /// <summary>In lower case.</summary>
    [ScalarFunction("tolower")]
    public static string ToLower([AsText] string text) => text.ToLowerInvariant();

    /// <summary>In upper case.</summary>
    [ScalarFunction("toupper")]
    public static string ToUpper([AsText] string text) => text.ToUpperInvariant();

    /// <summary>The code points in reverse order.</summary>
    [ScalarFunction("reverse")]
    public static string Reverse([AsText] string text)
    {
        char[] reversed = text.ToCharArray();
        Array.Reverse(reversed);
        for (int place = 0; place + 1 < reversed.Length; place++)
        {
            if (char.IsLowSurrogate(reversed[place]) && char.IsHighSurrogate(reversed[place + 1]))
                (reversed[place], reversed[place + 1]) = (reversed[place + 1], reversed[place]);
        }

        return new string(reversed);
    }

    /// <summary>A text several times, with a delimiter in between.</summary>
    [ScalarFunction("strrep")]
    public static string Repeat([AsText] string text, long times, [AsText] string delimiter = "")
    {
        if (times > MostRepetitions)
            throw RunFailureException.Because($"strrep: {times} repetitions are more than {MostRepetitions}.");
        RunLimits.CheckText(Math.Max(times, 0) * ((long)text.Length + delimiter.Length));
        return string.Join(delimiter, Enumerable.Repeat(text, (int)Math.Max(times, 0)));
    }

    /// <summary>Replaces characters one by one; the last replacement stands for those that are missing, none at all removes them.</summary>
    [ScalarFunction("translate")]
    public static string Translate(string wanted, string replacements, string text)
    {
        Rune[] from = [.. wanted.EnumerateRunes()];
        Rune[] to = [.. replacements.EnumerateRunes()];
        StringBuilder result = new(text.Length);
        foreach (Rune character in text.EnumerateRunes())
        {
            int place = Array.IndexOf(from, character);
            if (place < 0)
                result.Append(character);
            else if (to.Length > 0)
                result.Append(to[Math.Min(place, to.Length - 1)]);
        }

        return result.ToString();
    }

    /// <summary>-1, 0 or 1: which text comes first by its code points.</summary>
    [ScalarFunction("strcmp")]
    public static long Compare([AsText] string left, [AsText] string right)
    {
        int common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
            return Math.Sign(left.Length - right.Length);
        // In UTF-16, pairs would come before the last characters of the basic plane.
        (bool leftIsPair, bool rightIsPair) = (char.IsSurrogate(left[common]), char.IsSurrogate(right[common]));
        return leftIsPair == rightIsPair ? Math.Sign(left[common] - right[common]) : leftIsPair ? 1 : -1;
    }

    /// <summary>Without what matches a regular expression at the start and at the end.</summary>
    [ScalarFunction("trim")]
    public static string Trim(string pattern, string text) => TrimEnd(pattern, TrimStart(pattern, text));

    /// <summary>Without what matches a regular expression at the start.</summary>
    [ScalarFunction("trim_start")]
    public static string TrimStart(string pattern, string text) =>
        RegularExpressions.Of(pattern).Leading.FirstMatch(text) is { } match ? text[match.Length..] : text;

    /// <summary>Without what matches a regular expression at the end.</summary>
    [ScalarFunction("trim_end")]
    public static string TrimEnd(string pattern, string text) =>
        RegularExpressions.Of(pattern).Trailing.FirstMatch(text) is { } match ? text[..match.Index] : text;
}
