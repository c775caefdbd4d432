namespace CrossTenantSentinel.Kql.Schema;

/// <summary>
/// The words of a KQL text, read without understanding it: runs of letters, digits and underscores, wherever they stand, in texts and comments
/// too. Whatever a query names is among them, unless it may name anything.
/// </summary>
internal sealed class QueryWords
{
    private readonly string text;
    private int at;
    private string previous = "";
    private string beforeParenthesis = "";
    private bool hasUnion;
    private bool hasWildcard;

    private QueryWords(string text)
    {
        this.text = text;
        All = Runs(text);
        while (at < text.Length && !MayNameAny)
            Step();
        MayNameAny |= hasUnion && hasWildcard;
    }

    /// <summary>The distinct words.</summary>
    public IReadOnlySet<string> All { get; }

    /// <summary>
    /// Whether the text may name something that is not among its words: by a wildcard of <c>union</c>, by <c>search</c> or <c>find</c>, or
    /// by a text whose value is not written out (put together of parts, or with escapes).
    /// </summary>
    public bool MayNameAny { get; private set; }

    /// <summary>Reads a text.</summary>
    public static QueryWords Of(string text) => new(text);

    /// <summary>Whether a name is a single word.</summary>
    public static bool IsWord(string name) => name.Length > 0 && name.All(IsWordPart);

    private static bool IsWordPart(char character) => character == '_' || char.IsLetterOrDigit(character);

    private static HashSet<string> Runs(string text)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        var bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int index = 0; index < text.Length; index++)
        {
            int start = index;
            while (index < text.Length && IsWordPart(text[index]))
                index++;
            if (index > start)
                bySpan.Add(text.AsSpan(start, index - start));
        }

        return words;
    }

    /// <summary>One token, blank or comment.</summary>
    private void Step()
    {
        char character = text[at];
        if (char.IsWhiteSpace(character))
            at++;
        else if (Starts("//"))
            at = End("\n");
        else if (Starts("```") || Starts("~~~"))
            AddText(End(text.Substring(at, 3), 3));
        else if (character == '@' && at + 1 < text.Length && text[at + 1] is '"' or '\'')
            AddText(EndOfVerbatim());
        else if (character is '"' or '\'')
            AddText(EndOfQuoted());
        else if (IsWordPart(character))
            AddWord();
        else
            AddSign(character);
    }

    private bool Starts(string sign) => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    private int End(string sign, int skipped = 0)
    {
        int end = text.IndexOf(sign, Math.Min(at + skipped, text.Length), StringComparison.Ordinal);
        return end < 0 ? text.Length : end + sign.Length;
    }

    private void AddWord()
    {
        int start = at;
        while (at < text.Length && IsWordPart(text[at]))
            at++;
        string word = text[start..at];

        // The h of a hidden text belongs to the text.
        if (word is "h" or "H" && at < text.Length && text[at] is '"' or '\'' or '@')
            return;
        hasUnion |= word == "union";
        MayNameAny |= word is "search" or "find" or "restrict" or "entity_group";
        previous = word;
    }

    /// <summary>Texts that follow each other are one text.</summary>
    private void AddText(int end)
    {
        at = end;
        MayNameAny |= previous == "text";
        previous = "text";
        if (at < text.Length && text[at] == '*')
            hasWildcard = true;
    }

    /// <summary>A star is a wildcard, unless it stands for all columns: <c>count(*)</c>, <c>arg_max(x, *)</c>.</summary>
    private void AddSign(char sign)
    {
        at++;
        if (sign == '(')
            beforeParenthesis = previous;
        if (sign == '*')
        {
            bool isArgument = previous == "," || (previous == "(" && beforeParenthesis is not ("union" or "(" or "," or "|"));
            hasWildcard |= !(isArgument && text.AsSpan(at).TrimStart() is [')', ..]);
        }

        previous = sign.ToString();
    }

    private int EndOfVerbatim()
    {
        char quote = text[at + 1];
        int end = at + 2;
        while (end < text.Length && (text[end] != quote || (end + 1 < text.Length && text[end + 1] == quote)))
            end += text[end] == quote ? 2 : 1;
        return Math.Min(end + 1, text.Length);
    }

    private int EndOfQuoted()
    {
        int end = at + 1;
        while (end < text.Length && text[end] != text[at])
        {
            if (text[end] is '\n' or '\r')
            {
                // It does not end on its line; nothing is certain from here on.
                MayNameAny = true;
                return text.Length;
            }

            if (text[end] == '\\' && end + 1 < text.Length)
                MayNameAny |= text[++end] is 'u' or 'U' or 'x' or (>= '0' and <= '7');
            end++;
        }

        MayNameAny |= end >= text.Length;
        return Math.Min(end + 1, text.Length);
    }
}
