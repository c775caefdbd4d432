using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CrossTenantSentinel.Emit.Yaml;

/// <summary>Text as YAML scalars. Whatever the text, a YAML 1.1 or 1.2 parser reads the same text back, and reads it as text.</summary>
internal static partial class YamlText
{
    private static readonly HashSet<string> Words =
        new(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A scalar on one line: plain where nothing can misread it, else in single quotes, else in double quotes with escapes.</summary>
    public static string Inline(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return StaysTextWithoutQuotes(text) ? text : Quoted(text);
    }

    /// <summary>A scalar on one line in quotes, also where none are needed.</summary>
    public static string Quoted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.All(IsHarmless) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : Escaped(text);
    }

    /// <summary>
    /// A scalar of several lines as a literal block under a top-level key: the header, then each line two blanks deep, without a line
    /// feed at the end. Text that a literal block cannot hold comes in double quotes.
    /// </summary>
    public static string Block(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (FirstLine(text).Trim(' ').IsEmpty || !text.All(character => character == '\n' || IsHarmless(character)))
            return Escaped(text);

        int trailing = text.Length - text.TrimEnd('\n').Length;
        string[] lines = (trailing == 0 ? text : text[..^1]).Split('\n');
        StringBuilder block = new("|");
        // Parsers take the depth of the block from its first line; a blank there would shift it.
        if (lines[0][0] == ' ')
            block.Append('2');
        block.Append(trailing switch { 0 => "-", 1 => "", _ => "+" });
        foreach (string line in lines)
            block.Append(line.Length == 0 ? "\n" : "\n  ").Append(line);
        return block.ToString();
    }

    /// <summary>Whether a plain scalar would be read as something other than text by YAML 1.1 or 1.2.</summary>
    public static bool LooksLikeAnotherType(string text) =>
        text.Length == 0 || text is "~" || Words.Contains(text.TrimStart('.', '+', '-')) || NumberOrDate().IsMatch(text);

    private static ReadOnlySpan<char> FirstLine(string text) => text.AsSpan(0, text.IndexOf('\n') is >= 0 and int end ? end : text.Length);

    private static bool StaysTextWithoutQuotes(string text) =>
        (Phrase().IsMatch(text) || WellKnown().IsMatch(text)) && !LooksLikeAnotherType(text);

    private static bool IsHarmless(char character) =>
        character is (>= ' ' and <= '~') or (>= '\u00A0' and < '\u2000') or (>= '\u2010' and <= '\u2027') or (>= '\u2030' and < '\uD800');

    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length + 2);
        escaped.Append('"');
        foreach (char character in text)
        {
            escaped = character switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append(@"\\"),
                '\n' => escaped.Append(@"\n"),
                '\r' => escaped.Append(@"\r"),
                '\t' => escaped.Append(@"\t"),
                >= ' ' and <= '~' => escaped.Append(character),
                _ => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
            };
        }

        return escaped.Append('"').ToString();
    }

    /// <summary>Words that begin with a letter and hold nothing that means something to YAML, no blank at the end.</summary>
    [GeneratedRegex(@"\A[A-Za-z](?:[A-Za-z0-9_.,()/'&+ -]*[A-Za-z0-9_.)/])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();

    /// <summary>A GUID, a version of three numbers, a duration.</summary>
    [GeneratedRegex(@"\A(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]+\.[0-9]+\.[0-9]+|[1-9][0-9]*[mhd])\z", RegexOptions.CultureInvariant)]
    private static partial Regex WellKnown();

    /// <summary>What YAML 1.1 (the wider one) reads as integer, float, sexagesimal or timestamp.</summary>
    [GeneratedRegex(
        @"\A(?:[-+]?0[box]?[0-9a-fA-F_]+
            | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?
            | [-+]?\.[0-9_]+(?:[eE][-+]?[0-9]+)?
            | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NumberOrDate();
}
