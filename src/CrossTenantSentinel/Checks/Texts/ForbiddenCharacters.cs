using System.Globalization;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>Characters that Sentinel's content pipeline refuses.</summary>
internal static class ForbiddenCharacters
{
    /// <summary>The first character that is neither printable ASCII nor a line feed; -1 when there is none.</summary>
    public static int IndexIn(string text) => IndexOf(text, character => character is not ((>= ' ' and <= '~') or '\n'));

    /// <summary>The first character that nobody sees and that has no business in content: control characters except tabs and line ends, and marks that only steer how text is shown. -1 when there is none.</summary>
    public static int IndexOfInvisible(string text) => IndexOf(text, character => character is not ('\t' or '\n' or '\r') && (char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    /// <summary>The first character outside ASCII; -1 when there is none.</summary>
    public static int IndexOutsideAscii(string text) => IndexOf(text, character => character > '~');

    /// <summary>A character's code point, and the character itself where it can be shown.</summary>
    public static string Name(char character) => char.IsControl(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format
        ? $"U+{(int)character:X4}"
        : $"U+{(int)character:X4} ({character})";

    private static int IndexOf(string text, Func<char, bool> isForbidden)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (isForbidden(text[index]))
                return index;
        }

        return -1;
    }
}
