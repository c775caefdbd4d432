namespace CrossTenantSentinel.Adoption.Workbooks;

/// <summary>Which characters of a query stand inside texts and comments: what a parameter may be depends on it.</summary>
internal static class KqlQuotes
{
    /// <summary>A character inside a comment.</summary>
    public const char Comment = '/';

    /// <summary>For each character the quote of the text that it stands in, <see cref="Comment"/>, or <c>\0</c>.</summary>
    public static char[] Of(string query)
    {
        char[] around = new char[query.Length];
        int at = 0;
        while (at < query.Length)
        {
            if (query[at] == '/' && at + 1 < query.Length && query[at + 1] == '/')
                at = Fill(around, at, EndOfLine(query, at), Comment);
            else if (StartsWith(query, at, "```") || StartsWith(query, at, "~~~"))
                at = Fill(around, at, Math.Min(query.Length, AfterFence(query, at)), query[at]);
            else if (query[at] is '"' or '\'')
                at = Fill(around, at, AfterQuote(query, at), query[at]);
            else
                at++;
        }

        return around;
    }

    private static int Fill(char[] around, int start, int end, char with)
    {
        Array.Fill(around, with, start, end - start);
        return end;
    }

    private static bool StartsWith(string query, int at, string fence) => string.CompareOrdinal(query, at, fence, 0, fence.Length) == 0;

    private static int EndOfLine(string query, int at)
    {
        int feed = query.IndexOf('\n', at);
        return feed < 0 ? query.Length : feed;
    }

    private static int AfterFence(string query, int at)
    {
        int end = query.IndexOf(query.Substring(at, 3), at + 3, StringComparison.Ordinal);
        return end < 0 ? query.Length : end + 3;
    }

    private static int AfterQuote(string query, int at)
    {
        bool isVerbatim = at > 0 && query[at - 1] == '@';
        for (int index = at + 1; index < query.Length; index++)
        {
            if (query[index] == '\n' && !isVerbatim)
                return index;
            if (query[index] == '\\' && !isVerbatim)
                index++;
            else if (query[index] == query[at] && isVerbatim && index + 1 < query.Length && query[index + 1] == query[at])
                index++;
            else if (query[index] == query[at])
                return index + 1;
        }

        return query.Length;
    }
}
