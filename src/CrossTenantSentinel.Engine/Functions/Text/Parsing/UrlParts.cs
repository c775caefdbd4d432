using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Text.Parsing;

/// <summary>The parts of URLs, as they are written: nothing is decoded.</summary>
[ScalarFamily]
internal static class UrlParts
{
    /// <summary>All parts; those that are missing are empty.</summary>
    [ScalarFunction("parse_url")]
    [ScalarFunction("parseurl")]
    public static DynamicValue Parse(string url)
    {
        (string rest, string fragment) = Cut(url, "#");
        (rest, string query) = Cut(rest, "?");
        (string scheme, string afterScheme) = Cut(rest, "://");
        bool isAbsolute = rest.Contains("://", StringComparison.Ordinal);
        int slash = isAbsolute ? afterScheme.IndexOf('/', StringComparison.Ordinal) : 0;
        string authority = !isAbsolute ? string.Empty : slash < 0 ? afterScheme : afterScheme[..slash];
        string path = !isAbsolute ? rest : slash < 0 ? string.Empty : afterScheme[slash..];
        int at = authority.LastIndexOf('@');
        (string user, string password) = Cut(at < 0 ? string.Empty : authority[..at], ":");
        (string host, string port) = HostAndPort(authority[(at + 1)..]);
        return Bag(
            ("Scheme", Text(isAbsolute ? scheme : string.Empty)), ("Host", Text(host)), ("Port", Text(port)), ("Path", Text(path)),
            ("Username", Text(user)), ("Password", Text(password)), ("Query Parameters", Parameters(query)), ("Fragment", Text(fragment)));
    }

    /// <summary>The parameters of a query, with or without its question mark.</summary>
    [ScalarFunction("parse_urlquery")]
    [ScalarFunction("parseurlquery")]
    public static DynamicValue ParseQuery(string query) => Bag(("Query Parameters", Parameters(query.StartsWith('?') ? query[1..] : query)));

    private static DynamicValue Parameters(string query) => Bag([.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair =>
    {
        (string name, string value) = Cut(pair, "=");
        return (name, Text(value));
    })]);

    /// <summary>The port is behind the last colon, unless that is inside the brackets of an IPv6 address.</summary>
    private static (string Host, string Port) HostAndPort(string authority)
    {
        int colon = authority.LastIndexOf(':');
        return colon > authority.LastIndexOf(']') ? (authority[..colon], authority[(colon + 1)..]) : (authority, string.Empty);
    }

    private static (string Before, string After) Cut(string text, string delimiter)
    {
        int place = text.IndexOf(delimiter, StringComparison.Ordinal);
        return place < 0 ? (text, string.Empty) : (text[..place], text[(place + delimiter.Length)..]);
    }

    private static DynamicValue Text(string text) => DynamicValue.Of(text);

    private static DynamicValue Bag(params (string Name, DynamicValue Value)[] properties) =>
        DynamicValue.Of(DynamicBag.Of(properties.Select(property => KeyValuePair.Create(property.Name, property.Value))));
}
