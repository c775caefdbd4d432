using System.Text;

namespace CrossTenantSentinel.Engine.Functions.Text;

/// <summary>Places in texts as queries count them, in code points, while a C# string counts UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>The number of code points.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        if (!HasPairs(text))
            return text.Length;
        int count = 0;
        foreach (Rune _ in text.EnumerateRunes())
            count++;
        return count;
    }

    /// <summary>The unit at which a code point starts; the length of the text when there are not so many.</summary>
    public static int UnitOf(string text, long point)
    {
        if (!HasPairs(text))
            return (int)Math.Min(point, text.Length);
        int unit = 0;
        for (; point > 0 && unit < text.Length; point--)
            unit += char.IsHighSurrogate(text[unit]) && unit + 1 < text.Length && char.IsLowSurrogate(text[unit + 1]) ? 2 : 1;
        return unit;
    }

    /// <summary>The place of the code point that starts at a unit.</summary>
    public static int PointOf(string text, int unit) => Count(text.AsSpan(0, unit));

    private static bool HasPairs(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\uD800', '\uDFFF');
}
