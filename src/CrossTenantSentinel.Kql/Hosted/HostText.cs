using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>Texts in the host's answers, lone surrogates included, which <see cref="Utf8JsonReader.GetString"/> refuses.</summary>
internal static class HostText
{
    public static string? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return Unescape(Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan));
        }
    }

    private static string Unescape(string escaped)
    {
        StringBuilder text = new(escaped.Length);
        for (int index = 0; index < escaped.Length; index++)
        {
            if (escaped[index] != '\\')
            {
                text.Append(escaped[index]);
                continue;
            }

            char code = escaped[++index];
            if (code == 'u')
            {
                text.Append((char)int.Parse(escaped.AsSpan(index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                index += 4;
            }
            else
            {
                text.Append(code switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => code });
            }
        }

        return text.ToString();
    }
}
