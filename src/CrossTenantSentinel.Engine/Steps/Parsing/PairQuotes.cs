using System.Text;

namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>What encloses names and values in which delimiters mean nothing.</summary>
/// <param name="Pairs">Opening and closing characters.</param>
/// <param name="Escapes">Characters after which a character inside of quotes stands for itself.</param>
public sealed record PairQuotes(IReadOnlyList<(char Opening, char Closing)> Pairs, IReadOnlyList<char> Escapes)
{
    /// <summary>Quotes of one character, which opens and closes, or of two.</summary>
    public static (char Opening, char Closing)? Of(string quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return quote.Length is 1 or 2 ? (quote[0], quote[^1]) : null;
    }

    /// <summary>Reads a quoted text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where an opening quote may stand; afterwards after the closing one.</param>
    /// <returns>What stands between the quotes; null when no quote stands there, or it is never closed.</returns>
    internal string? Read(string text, ref int position)
    {
        if (position >= text.Length || ClosingOf(text[position]) is not { } closing)
            return null;
        StringBuilder inner = new();
        for (int index = position + 1; index < text.Length; index++)
        {
            if (Escapes.Contains(text[index]) && index + 1 < text.Length)
                inner.Append(text[++index]);
            else if (text[index] == closing)
            {
                position = index + 1;
                return inner.ToString();
            }
            else
                inner.Append(text[index]);
        }

        return null;
    }

    private char? ClosingOf(char character)
    {
        foreach ((char opening, char closing) in Pairs)
        {
            if (character == opening)
                return closing;
        }

        return null;
    }
}
