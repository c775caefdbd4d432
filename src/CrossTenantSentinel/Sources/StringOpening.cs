namespace CrossTenantSentinel.Sources;

/// <summary>How a C# string literal begins.</summary>
/// <param name="Dollars">Number of <c>$</c>; 0 for strings without holes.</param>
/// <param name="Quotes">Number of quotes: 1, or 3 and more for raw strings.</param>
/// <param name="IsVerbatim">Whether an <c>@</c> turns escapes off.</param>
/// <param name="ContentStart">Offset after the opening quotes.</param>
internal sealed record StringOpening(int Dollars, int Quotes, bool IsVerbatim, int ContentStart)
{
    /// <summary>Whether the string is raw.</summary>
    public bool IsRaw => Quotes >= 3;

    /// <summary>The opening at an offset; null when no string begins there.</summary>
    public static StringOpening? At(string text, int at)
    {
        int cursor = at;
        int dollars = 0;
        bool verbatim = false;
        for (; cursor < text.Length && text[cursor] is ('$' or '@'); cursor++)
        {
            dollars += text[cursor] == '$' ? 1 : 0;
            verbatim |= text[cursor] == '@';
        }

        int quotes = 0;
        while (cursor + quotes < text.Length && text[cursor + quotes] == '"')
            quotes++;
        return quotes switch
        {
            0 => null,
            >= 3 when !verbatim => new StringOpening(dollars, quotes, verbatim, cursor + quotes),
            _ => new StringOpening(dollars, 1, verbatim, cursor + 1),
        };
    }
}
