namespace CrossTenantSentinel.Sources;

/// <summary>Moves over C# text without being misled by braces and quotes inside strings and comments.</summary>
internal static class CSharpScanner
{
    /// <summary>The offset after the comment, character or string that begins here; the same offset when none does.</summary>
    public static int SkipOpaque(string text, int at)
    {
        if (StartsWith(text, at, "//"))
            return IndexOrEnd(text, "\n", at);
        if (StartsWith(text, at, "/*"))
            return Math.Min(text.Length, IndexOrEnd(text, "*/", at + 2) + 2);
        if (text[at] == '\'')
            return SkipCharacter(text, at);
        StringOpening? opening = StringOpening.At(text, at);
        return opening is null ? at : SkipString(text, opening);
    }

    /// <summary>The offset after the bracket that closes the one at <paramref name="at"/>; the end of the text when none does.</summary>
    public static int SkipBalanced(string text, int at)
    {
        int depth = 0;
        while (at < text.Length)
        {
            int after = SkipOpaque(text, at);
            if (after > at)
            {
                at = after;
                continue;
            }

            if (text[at] is '{' or '(' or '[')
                depth++;
            else if (text[at] is '}' or ')' or ']')
                depth--;
            at++;
            if (depth == 0)
                return at;
        }

        return text.Length;
    }

    /// <summary>The offset of the run of closing braces that ends the hole whose expression begins here.</summary>
    public static int EndOfHole(string text, int at)
    {
        while (at < text.Length && text[at] != '}')
        {
            int after = SkipOpaque(text, at);
            at = after > at ? after : text[at] is '{' or '(' or '[' ? SkipBalanced(text, at) : at + 1;
        }

        return at;
    }

    private static int SkipString(string text, StringOpening opening)
    {
        if (opening.IsRaw)
        {
            string quotes = new('"', opening.Quotes);
            int close = IndexOrEnd(text, quotes, opening.ContentStart);
            return Math.Min(text.Length, close + opening.Quotes);
        }

        int at = opening.ContentStart;
        while (at < text.Length)
        {
            if (text[at] == '"' && !(opening.IsVerbatim && StartsWith(text, at, "\"\"")))
                break;
            if (opening.Dollars > 0 && text[at] == '{' && !StartsWith(text, at, "{{"))
                at = EndOfHole(text, at + 1) + 1;
            else
                at += text[at] is '"' or '{' || (text[at] == '\\' && !opening.IsVerbatim) ? 2 : 1;
        }

        return Math.Min(text.Length, at + 1);
    }

    private static int SkipCharacter(string text, int at)
    {
        int close = at + 1;
        while (close < text.Length && text[close] is not ('\'' or '\n'))
            close += text[close] == '\\' ? 2 : 1;
        return Math.Min(text.Length, close + 1);
    }

    private static bool StartsWith(string text, int at, string prefix) => at <= text.Length && text.AsSpan(at).StartsWith(prefix, StringComparison.Ordinal);

    private static int IndexOrEnd(string text, string value, int at)
    {
        int index = at > text.Length ? -1 : text.IndexOf(value, at, StringComparison.Ordinal);
        return index < 0 ? text.Length : index;
    }
}
