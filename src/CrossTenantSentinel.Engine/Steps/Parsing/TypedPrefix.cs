using System.Text.RegularExpressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>How much of the start of a text is a value of a type, where anything may follow.</summary>
internal static partial class TypedPrefix
{
    /// <summary>The number of characters; all of them when the start is no such value, so that the conversion fails.</summary>
    public static int LengthOf(ReadOnlySpan<char> text, KqlType type)
    {
        Regex? form = type switch
        {
            KqlType.Int or KqlType.Long => Whole(),
            KqlType.Real or KqlType.Decimal => Number(),
            KqlType.Bool => Truth(),
            KqlType.Guid => Identifier(),
            KqlType.TimeSpan => Duration(),
            KqlType.DateTime => Instant(),
            _ => null,
        };
        if (form is null)
            return text.Length;
        foreach (ValueMatch match in form.EnumerateMatches(text))
            return match.Length;
        return text.Length;
    }

    [GeneratedRegex(@"^\s*[-+]?[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\s*[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(?:true|false|[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Truth();

    [GeneratedRegex(@"^\s*(?:\{[-0-9a-fA-F]{36}\}|[-0-9a-fA-F]{36}|[0-9a-fA-F]{32})", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^\s*-?(?:(?:[0-9]+\.)?[0-9]+:[0-9]+(?::[0-9]+(?:\.[0-9]+)?)?|[0-9.]+[a-z]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(
        @"^\s*(?:[A-Za-z]{3},?\s+)?(?:[0-9]+[-/.][0-9]+[-/.][0-9]+|[0-9]+\s+[A-Za-z]+\s+[0-9]+|[A-Za-z]+\s+[0-9]+,?\s+[0-9]+)"
        + @"(?:[T\s]+[0-9]+:[0-9]+(?::[0-9]+(?:\.[0-9]+)?)?(?:\s*[AaPp][Mm]\b)?(?:\s*(?:Z|GMT|UTC|[-+][0-9]{2}:?[0-9]{2}))?)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Instant();
}
