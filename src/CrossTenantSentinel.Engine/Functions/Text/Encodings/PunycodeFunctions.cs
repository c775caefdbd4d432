using System.Text;

namespace CrossTenantSentinel.Engine.Functions.Text.Encodings;

/// <summary>Punycode of texts and of the labels of domain names. What cannot be done gives the empty text.</summary>
[ScalarFamily]
internal static class PunycodeFunctions
{
    private const string Prefix = "xn--";
    private static readonly char[] Dots = ['.', '\u3002', '\uFF0E', '\uFF61'];

    /// <summary>A text in ASCII.</summary>
    [ScalarFunction("punycode_from_string")]
    public static string? Encode([AsText] string text) => Punycode.Encode(text);

    /// <summary>The text that was encoded.</summary>
    [ScalarFunction("punycode_to_string")]
    public static string? Decode([AsText] string encoded) => Punycode.Decode(encoded);

    /// <summary>A domain name with its labels in ASCII.</summary>
    [ScalarFunction("punycode_domain_to_string")]
    public static string? EncodeDomain([AsText] string domain) =>
        EachLabel(domain, static label => Ascii.IsValid(label) ? label : Punycode.Encode(label) is { } encoded ? Prefix + encoded : null);

    /// <summary>The domain name that was encoded; the name of the function says it the other way round.</summary>
    [ScalarFunction("punycode_domain_from_string")]
    public static string? DecodeDomain([AsText] string domain) =>
        EachLabel(domain, static label => HasPrefix(label) ? Punycode.Decode(label[Prefix.Length..]) : label);

    private static bool HasPrefix(string label) => label.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    private static string? EachLabel(string domain, Func<string, string?> change)
    {
        string?[] labels = [.. domain.Split(Dots).Select(change)];
        return labels.Contains(null) ? null : string.Join('.', labels);
    }
}
