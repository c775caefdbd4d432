using System.Globalization;

namespace CrossTenantSentinel.Engine.Functions.Text.Patterns;

/// <summary>Reads what follows a backslash, where it means the same inside and outside of brackets.</summary>
internal static class EscapeParser
{
    /// <summary>Reads a class such as <c>\d</c> or <c>\p{Greek}</c>; null when it is none. The backslash is already taken.</summary>
    /// <param name="reader">The pattern.</param>
    /// <param name="isAscii">Whether <c>\d</c>, <c>\s</c> and <c>\w</c> mean ASCII characters only.</param>
    public static CharacterClass? TryClass(PatternReader reader, bool isAscii)
    {
        CodePointSet? set = char.ToLowerInvariant(reader.Next) switch
        {
            'd' => isAscii ? UnicodeClasses.Ascii("digit") : UnicodeClasses.Digit,
            's' => isAscii ? UnicodeClasses.Ascii("space") : UnicodeClasses.Space,
            'w' => isAscii ? UnicodeClasses.Ascii("word") : UnicodeClasses.Word,
            _ => null,
        };
        // In ASCII texts, what .NET means by these classes is the same.
        CharacterClass? found = set is null ? null : new(char.IsUpper(reader.Next) ? set.Complement() : set, $"\\{reader.Next}");
        if (found is not null)
            reader.Position++;
        return found ?? (reader.Next is 'p' or 'P' ? Property(reader) : null);
    }

    /// <summary>Reads a single character. The backslash is already taken.</summary>
    public static int Point(PatternReader reader)
    {
        char character = reader.Next;
        if (character is >= '0' and <= '7')
            return Convert.ToInt32(reader.TakeWhile(static digit => digit is >= '0' and <= '7', most: 3), 8);
        reader.TakePoint();
        return character switch
        {
            'a' => 7,
            'f' => '\f',
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'v' => '\v',
            'x' => Hexadecimal(reader, 2),
            'u' => Hexadecimal(reader, 4),
            'U' => Hexadecimal(reader, 8),
            _ when char.IsAscii(character) && !char.IsAsciiLetterOrDigit(character) => character,
            _ => throw reader.Fails($"unknown escape '\\{character}'"),
        };
    }

    private static CharacterClass Property(PatternReader reader)
    {
        bool isNegated = reader.TakePoint() == 'P';
        string name = reader.TryTake("{") ? reader.TakeUntil('}') : char.ConvertFromUtf32(reader.TakePoint());
        if (name.StartsWith('^'))
            (isNegated, name) = (!isNegated, name[1..]);
        int equals = name.IndexOf('=', StringComparison.Ordinal);
        string value = name[(equals + 1)..];
        CodePointSet set = UnicodeClasses.Named(value) ?? throw reader.Fails($"unknown Unicode class '{name}'");
        string? symbol = UnicodeClasses.CategoryOf(value) is { } category ? $@"\{(isNegated ? 'P' : 'p')}{{{category}}}" : null;
        return new(isNegated ? set.Complement() : set, symbol);
    }

    private static int Hexadecimal(PatternReader reader, int digits)
    {
        string text = reader.TryTake("{") ? reader.TakeUntil('}') : reader.TakeWhile(char.IsAsciiHexDigit, digits);
        bool isNumber = int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int point);
        return isNumber && point is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? point
            : throw reader.Fails($"'{text}' is no code point");
    }
}
