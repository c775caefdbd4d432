using System.Text;

namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>
/// Looks for terms: maximal runs of letters and digits. What is looked for may itself hold other characters; it is then found where it does
/// not cut a term of the text at either end. The empty text is found everywhere.
/// </summary>
internal static class TermSearch
{
    /// <summary>Whether it is found as a whole.</summary>
    public static bool Has(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted, StringComparison comparison) =>
        Find(text, wanted, comparison, atStart: true, atEnd: true);

    /// <summary>Whether it is found where a term starts.</summary>
    public static bool HasPrefix(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted, StringComparison comparison) =>
        Find(text, wanted, comparison, atStart: true, atEnd: false);

    /// <summary>Whether it is found where a term ends.</summary>
    public static bool HasSuffix(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted, StringComparison comparison) =>
        Find(text, wanted, comparison, atStart: false, atEnd: true);

    /// <summary>Whether a text is one term.</summary>
    public static bool IsTerm(ReadOnlySpan<char> text)
    {
        for (int place = 0; place < text.Length; place++)
        {
            if (!IsInTerm(text, place))
                return false;
        }

        return text.Length > 0;
    }

    /// <summary>Whether the character at a place, which may be half of a pair, belongs to a term.</summary>
    public static bool IsInTerm(ReadOnlySpan<char> text, int place)
    {
        char character = text[place];
        if (!char.IsSurrogate(character))
            return char.IsLetterOrDigit(character);
        int start = char.IsLowSurrogate(character) ? place - 1 : place;
        bool isPair = start >= 0 && start + 1 < text.Length;
        return isPair && Rune.TryCreate(text[start], text[start + 1], out Rune rune) && Rune.IsLetterOrDigit(rune);
    }

    private static bool Find(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted, StringComparison comparison, bool atStart, bool atEnd)
    {
        if (wanted.IsEmpty)
            return true;
        bool bindsStart = atStart && IsInTerm(wanted, 0);
        bool bindsEnd = atEnd && IsInTerm(wanted, wanted.Length - 1);
        for (int start = 0; start <= text.Length - wanted.Length; start++)
        {
            int found = text[start..].IndexOf(wanted, comparison);
            if (found < 0)
                return false;
            start += found;
            int end = start + wanted.Length;
            bool cutsStart = bindsStart && start > 0 && IsInTerm(text, start - 1);
            bool cutsEnd = bindsEnd && end < text.Length && IsInTerm(text, end);
            if (!cutsStart && !cutsEnd)
                return true;
        }

        return false;
    }
}
