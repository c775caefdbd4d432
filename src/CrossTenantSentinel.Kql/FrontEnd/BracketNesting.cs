namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>How deep the brackets of a KQL text nest, read without understanding it: those in texts and comments do not count.</summary>
internal static class BracketNesting
{
    /// <summary>The first bracket that stands inside more others than are allowed.</summary>
    /// <param name="query">KQL text, sound or not.</param>
    /// <param name="most">How many brackets may be open at once.</param>
    /// <returns>Its zero-based offset; null if none does.</returns>
    public static int? Beyond(string query, int most)
    {
        int open = 0;
        for (int at = 0; at < query.Length; at++)
        {
            switch (query[at])
            {
                case '(' or '[' or '{':
                    if (++open > most)
                        return at;
                    break;
                case ')' or ']' or '}':
                    open = Math.Max(open - 1, 0);
                    break;
                case '/' when Starts(query, at, "//"):
                    at = EndOf(query, at, "\n");
                    break;
                case '`' when Starts(query, at, "```"):
                case '~' when Starts(query, at, "~~~"):
                    at = EndOf(query, at + 3, query.Substring(at, 3)) + 2;
                    break;
                case '"' or '\'':
                    at = EndOfText(query, at, isVerbatim: at > 0 && query[at - 1] == '@');
                    break;
            }
        }

        return null;
    }

    private static bool Starts(string query, int at, string sign) => string.CompareOrdinal(query, at, sign, 0, sign.Length) == 0;

    private static int EndOf(string query, int from, string sign) =>
        query.IndexOf(sign, Math.Min(from, query.Length), StringComparison.Ordinal) is >= 0 and int end ? end : query.Length;

    /// <summary>The quote that ends a text, or the end of its line: a text that is not closed is an error, and what follows it is none.</summary>
    private static int EndOfText(string query, int start, bool isVerbatim)
    {
        for (int at = start + 1; at < query.Length; at++)
        {
            char character = query[at];
            if (!isVerbatim && character is '\n' or '\r')
                return at;
            if (!isVerbatim && character == '\\')
                at++;
            else if (character == query[start])
                return at;
        }

        return query.Length;
    }
}
