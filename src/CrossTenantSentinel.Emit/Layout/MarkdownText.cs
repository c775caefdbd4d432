using System.Text;
using System.Text.RegularExpressions;

namespace CrossTenantSentinel.Emit.Layout;

/// <summary>Text as Markdown that shows the same text, whatever it holds.</summary>
internal static partial class MarkdownText
{
    /// <summary>Running text; line ends stay.</summary>
    public static string Paragraph(string text) => Escaped(text, MeansSomething);

    /// <summary>The content of a table's cell: on one line, none of which begins a line.</summary>
    public static string Cell(string text) =>
        Escaped(text, (line, index) => line[index] == '|' || MeansSomethingAnywhere(line, index)).Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>A block of KQL.</summary>
    public static string Fence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string ticks = new('`', Math.Max(3, LongestRun(text) + 1));
        return $"{ticks}kusto\n{text}\n{ticks}";
    }

    /// <summary>An address within angle brackets; what could end it is percent-encoded.</summary>
    public static string Address(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return string.Concat(url.Select(character => character is <= ' ' or '<' or '>' or '\\' ? Uri.EscapeDataString(character.ToString()) : character.ToString()));
    }

    private static int LongestRun(string text) => Ticks().Matches(text).Select(run => run.Length).DefaultIfEmpty(0).Max();

    private static string Escaped(string text, Func<string, int, bool> meansSomething)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder escaped = new(text.Length);
        text = text.ReplaceLineEndings("\n");
        for (int index = 0; index < text.Length; index++)
        {
            if (meansSomething(text, index))
                escaped.Append('\\');
            escaped.Append(text[index]);
        }

        return escaped.ToString();
    }

    private static bool MeansSomething(string text, int index) => text[index] switch
    {
        '#' or '+' or '-' or '=' or '|' => StartsLine(text, index),
        '.' or ')' => index > 0 && char.IsAsciiDigit(text[index - 1]) && StartsLine(text, text.AsSpan(0, index).TrimEnd("0123456789").Length),
        _ => MeansSomethingAnywhere(text, index),
    };

    private static bool MeansSomethingAnywhere(string text, int index) => text[index] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '>' => true,
        '&' => index + 1 < text.Length && (char.IsAsciiLetter(text[index + 1]) || text[index + 1] == '#'),
        // Inside a word an underscore is only an underscore.
        '_' => index == 0 || index == text.Length - 1 || !char.IsLetterOrDigit(text[index - 1]) || !char.IsLetterOrDigit(text[index + 1]),
        '~' => index > 0 && text[index - 1] == '~',
        _ => false,
    };

    private static bool StartsLine(string text, int index)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, index).TrimEnd(' ');
        return before.IsEmpty || before[^1] == '\n';
    }

    [GeneratedRegex("`+", RegexOptions.CultureInvariant)]
    private static partial Regex Ticks();
}
