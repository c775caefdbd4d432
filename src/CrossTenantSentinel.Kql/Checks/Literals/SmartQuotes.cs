using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Kql.Checks.Literals;

/// <summary>Typographic quotes where KQL wants straight ones.</summary>
public sealed class SmartQuotes : WrittenQueryCheck
{
    /// <summary>CTS3438.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3438",
        Title = "Typographic quotes",
        Why = "Word processors and chats turn straight quotes into “these”, which KQL does not know: Sentinel refuses the query.",
        Instead = "Write straight quotes.",
    };

    private const string Double = "“”„‟″";
    private const string Single = "‘’‚‛′";

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        if (!query.Text.AsSpan().ContainsAny(Double + Single))
            yield break;
        for (int at = 0; at < query.Text.Length; at++)
        {
            int end = EndOfTextOrComment(query.Text, at);
            if (end > at)
            {
                at = end - 1;
            }
            else if ((Double + Single).Contains(query.Text[at], StringComparison.Ordinal))
            {
                int close = ClosingOf(query.Text, at);
                int length = close < 0 ? 1 : close - at + 1;
                char quote = QueryFix.QuoteFor(query);
                yield return Kind.At(query.At(at, length), $"KQL does not know the quote {query.Text[at]}.", $"Write {quote}.") with
                {
                    Fix = close < 0 || query.Text.AsSpan(at + 1, close - at - 1).ContainsAny("\"'\\") ? null : QueryFix.Of(query, "Write straight quotes", (at, 1, quote.ToString()), (close, 1, quote.ToString())),
                };
                at += length - 1;
            }
        }
    }

    /// <summary>The typographic quote that closes a text on the same line; -1 when there is none.</summary>
    private static int ClosingOf(string text, int open)
    {
        string quotes = Double.Contains(text[open], StringComparison.Ordinal) ? Double : Single;
        int end = text.IndexOf('\n', open);
        return text.AsSpan(open + 1, (end < 0 ? text.Length : end) - open - 1).IndexOfAny(quotes) is >= 0 and var found ? open + 1 + found : -1;
    }

    /// <summary>The offset behind the comment or text in straight quotes that begins here; the same offset when none begins.</summary>
    private static int EndOfTextOrComment(string text, int at)
    {
        if (text.AsSpan(at).StartsWith("//"))
            return EndOfLine(text, at);
        if (text.AsSpan(at).StartsWith("```"))
            return text.IndexOf("```", at + 3, StringComparison.Ordinal) is >= 0 and var fence ? fence + 3 : text.Length;
        if (text[at] is not ('"' or '\''))
            return at;
        bool isVerbatim = at > 0 && text[at - 1] == '@';
        int end = at + 1;
        while (end < text.Length && text[end] != text[at] && text[end] != '\n')
            end += !isVerbatim && text[end] == '\\' ? 2 : 1;
        return Math.Min(end + 1, text.Length);
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
}
