using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Network;

/// <summary>IPv4 addresses inside of a text, where neither letter nor digit stands beside them.</summary>
[ScalarFamily]
internal static class Ipv4SearchFunctions
{
    /// <summary>Whether the text has an address.</summary>
    [ScalarFunction("has_ipv4")]
    public static bool Has(string source, string address) => IsAddress(address) && Finds(source, address);

    /// <summary>Whether the text has an address that begins like this: a whole address, or up to one of its dots.</summary>
    [ScalarFunction("has_ipv4_prefix")]
    public static bool HasPrefix(string source, string prefix) => (IsAddress(prefix) || IsBeginning(prefix)) && Finds(source, prefix);

    /// <summary>Whether the text has one of several addresses, given as texts or arrays of texts.</summary>
    [ScalarFunction("has_any_ipv4")]
    public static bool HasAny(string source, params DynamicValue[] addresses) => Any(source, addresses, Has);

    /// <summary>Whether the text has an address that begins in one of several ways, given as texts or arrays of texts.</summary>
    [ScalarFunction("has_any_ipv4_prefix")]
    public static bool HasAnyPrefix(string source, params DynamicValue[] prefixes) => Any(source, prefixes, HasPrefix);

    private static bool Any(string source, DynamicValue[] wanted, Func<string, string, bool> has)
    {
        foreach (DynamicValue value in wanted)
        {
            if (value.Array is { } array ? HasElement(source, array, has) : has(source, value.ToString()))
                return true;
        }

        return false;
    }

    private static bool HasElement(string source, DynamicArray elements, Func<string, string, bool> has)
    {
        foreach (DynamicValue element in elements.Span)
        {
            if (element.Content is string text && has(source, text))
                return true;
        }

        return false;
    }

    private static bool Finds(string source, string beginning)
    {
        for (int at = 0; (at = source.IndexOf(beginning, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(source[at - 1]))
                continue;
            int length = Ipv4Network.ReadAddress(source.AsSpan(at), out _);
            bool isWhole = beginning.EndsWith('.') || length == beginning.Length;
            if (length > 0 && isWhole && (at + length == source.Length || !char.IsLetterOrDigit(source[at + length])))
                return true;
        }

        return false;
    }

    private static bool IsAddress(string text) => text.Length > 0 && Ipv4Network.ReadAddress(text, out _) == text.Length;

    /// <summary>One to three numbers, each with a dot after it.</summary>
    private static bool IsBeginning(string text)
    {
        int dots = text.AsSpan().Count('.');
        if (dots is < 1 or > 3 || !text.EndsWith('.'))
            return false;
        string whole = text + string.Concat(Enumerable.Repeat("0.", 3 - dots)) + "0";
        return IsAddress(whole);
    }
}
