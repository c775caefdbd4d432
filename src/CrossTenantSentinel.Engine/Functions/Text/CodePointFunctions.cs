using System.Text;
using CrossTenantSentinel.Engine.Functions.Text.Matching;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Text;

/// <summary>The characters of texts, and what patterns make of them.</summary>
[ScalarFamily]
internal static class CodePointFunctions
{
    /// <summary>The numbers of the code points.</summary>
    [ScalarFunction("unicode_codepoints_from_string")]
    [ScalarFunction("to_utf8")]
    public static DynamicValue FromString([AsText] string text) =>
        DynamicValue.OfArray([.. text.EnumerateRunes().Select(rune => DynamicValue.Of((long)rune.Value))]);

    /// <summary>A text of code points given by number, one by one or in arrays; empty when any is none.</summary>
    [ScalarFunction("unicode_codepoints_to_string")]
    [ScalarFunction("make_string")]
    public static string? ToText(params DynamicValue[] points)
    {
        StringBuilder text = new();
        foreach (DynamicValue point in points.SelectMany(point => point.Array ?? new DynamicArray([point])))
        {
            if (point.Content is not (long and >= 0 and <= 0x10FFFF) || !Rune.IsValid((int)(long)point.Content))
                return null;
            text.Append(new Rune((int)(long)point.Content));
        }

        return text.ToString();
    }

    /// <summary>Whether all characters are ASCII.</summary>
    [ScalarFunction("isascii")]
    public static bool IsAscii([AsText] string text) => Ascii.IsValid(text);

    /// <summary>Whether the text can be written in UTF-8: it holds no half of a pair.</summary>
    [ScalarFunction("isutf8")]
    public static bool IsUtf8([AsText] string text)
    {
        for (int place = 0; place < text.Length; place++)
        {
            if (!char.IsSurrogate(text[place]))
                continue;
            if (!char.IsHighSurrogate(text[place]) || ++place == text.Length || !char.IsLowSurrogate(text[place]))
                return false;
        }

        return true;
    }

    /// <summary>With every character escaped that means something in a regular expression.</summary>
    [ScalarFunction("regex_quote")]
    public static string Quote([AsText] string text) => RegularExpressions.Quote(text);

    /// <summary>The place in the list of the first item that is in the text as a term; -1 when none is.</summary>
    [ScalarFunction("has_any_index")]
    public static long HasAnyIndex([AsText] string text, DynamicValue items)
    {
        DynamicArray list = items.Array ?? new DynamicArray([items]);
        for (int index = 0; index < list.Count; index++)
        {
            if (!list[index].IsNull && TermSearch.Has(text, list[index].ToString(), StringComparison.OrdinalIgnoreCase))
                return index;
        }

        return -1;
    }

    /// <summary>The hexadecimal digits of a number; a negative one has all of its 16.</summary>
    [ScalarFunction("tohex")]
    public static string ToHex(long value, long fewest = 1) => value.ToString("x").PadLeft((int)Math.Clamp(fewest, 1, 16), '0');

    /// <summary>The hexadecimal digits of a number; a negative one has all of its 8.</summary>
    [ScalarFunction("tohex")]
    public static string ToHex(int value, long fewest = 1) => value.ToString("x").PadLeft((int)Math.Clamp(fewest, 1, 16), '0');
}
