using System.Globalization;
using System.Text;

namespace CrossTenantSentinel.Cli.Triage.Suppressions;

/// <summary>
/// The blocks of a JSON text: the text itself with its strings blanked out, and each string's value. A value that is JSON itself, as the
/// gallery template in a workbook's ARM template, is taken apart in turn.
/// </summary>
internal static class JsonTextBlocks
{
    private const int Deepest = 4;

    /// <summary>The blocks that hold a word.</summary>
    public static IEnumerable<TextBlock> Of(TextBlock json, string word, int depth = 0)
    {
        StringBuilder outside = new(json.Text);
        List<TextBlock> values = [];
        int at = 0;
        while (at < json.Text.Length)
        {
            if (json.Text[at] == '"')
                at = ReadString(json, at, outside, values, word);
            else if (json.Text.AsSpan(at).StartsWith("//", StringComparison.Ordinal))
                at = json.Text.IndexOf('\n', at) is >= 0 and int end ? end : json.Text.Length;
            else
                at++;
        }

        yield return json with { Text = outside.ToString() };
        foreach (TextBlock value in values)
        {
            if (depth < Deepest && value.Text.TrimStart().StartsWith('{'))
            {
                foreach (TextBlock inner in Of(value, word, depth + 1))
                    yield return inner;
            }
            else
            {
                yield return value;
            }
        }
    }

    /// <summary>Reads the string that begins at a quote; returns the index after it.</summary>
    private static int ReadString(TextBlock json, int quote, StringBuilder outside, List<TextBlock> values, string word)
    {
        StringBuilder text = new();
        List<int> offsets = [];
        int at = quote + 1;
        while (at < json.Text.Length && json.Text[at] != '"')
        {
            (char character, int length) = ReadCharacter(json.Text, at);
            text.Append(character);
            offsets.Add(json.OffsetOf(at));
            at += length;
        }

        at = Math.Min(at, json.Text.Length);
        for (int index = quote; index < at; index++)
            outside[index] = outside[index] == '\n' ? '\n' : 'x';
        string value = text.ToString();
        if (value.Contains(word, StringComparison.Ordinal))
            values.Add(new TextBlock(value, offsets));
        return at + 1;
    }

    private static (char Character, int Length) ReadCharacter(string json, int at)
    {
        if (json[at] != '\\' || at + 1 >= json.Length)
            return (json[at], 1);
        return json[at + 1] switch
        {
            'n' => ('\n', 2),
            'r' => ('\r', 2),
            't' => ('\t', 2),
            'b' => ('\b', 2),
            'f' => ('\f', 2),
            'u' when at + 6 <= json.Length && int.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) => ((char)code, 6),
            char escaped => (escaped, 2),
        };
    }
}
