using System.Globalization;
using System.Text;

namespace CrossTenantSentinel.Engine.Functions.Text.Encodings;

/// <summary>Percent-encoding.</summary>
[ScalarFamily]
internal static class UrlFunctions
{
    private const string Safe = "-_.!*()";

    /// <summary>Encodes as forms do: a space becomes a plus sign.</summary>
    [ScalarFunction("url_encode")]
    public static string Encode(string url) => Encode(url, "+");

    /// <summary>Encodes a part of a URL: a space becomes <c>%20</c>.</summary>
    [ScalarFunction("url_encode_component")]
    public static string EncodeComponent(string url) => Encode(url, "%20");

    /// <summary>Decodes; what is no valid escape stays as it is.</summary>
    [ScalarFunction("url_decode")]
    public static string Decode(string url)
    {
        if (url.AsSpan().IndexOfAny('%', '+') < 0)
            return url;
        byte[] bytes = Utf8.Bytes(url);
        int count = 0;
        for (int place = 0; place < bytes.Length; place++)
        {
            bool isEscape = bytes[place] == '%' && place + 2 < bytes.Length
                && char.IsAsciiHexDigit((char)bytes[place + 1]) && char.IsAsciiHexDigit((char)bytes[place + 2]);
            if (isEscape)
            {
                bytes[count++] = Convert.ToByte($"{(char)bytes[place + 1]}{(char)bytes[place + 2]}", 16);
                place += 2;
            }
            else
            {
                bytes[count++] = bytes[place] == '+' ? (byte)' ' : bytes[place];
            }
        }

        return Encoding.UTF8.GetString(bytes, 0, count);
    }

    private static string Encode(string url, string space)
    {
        StringBuilder encoded = new(url.Length);
        foreach (byte value in Utf8.Bytes(url))
        {
            char character = (char)value;
            if (char.IsAsciiLetterOrDigit(character) || Safe.Contains(character, StringComparison.Ordinal))
                encoded.Append(character);
            else if (character == ' ')
                encoded.Append(space);
            else
                encoded.Append(CultureInfo.InvariantCulture, $"%{value:x2}");
        }

        return encoded.ToString();
    }
}
