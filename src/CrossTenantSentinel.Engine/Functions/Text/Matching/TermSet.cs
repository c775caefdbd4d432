namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>Several texts to look for as <c>has</c> does: single terms by hash, so that their number does not matter.</summary>
internal sealed class TermSet
{
    private readonly HashSet<string> terms = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> phrases = [];
    private readonly bool hasEmpty;

    public TermSet(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            if (TermSearch.IsTerm(text))
                terms.Add(text);
            else if (text.Length > 0)
                phrases.Add(text);
            else
                hasEmpty = true;
        }

        lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether any is found.</summary>
    public bool HasAny(string text)
    {
        if (hasEmpty || HasAnyTerm(text))
            return true;
        foreach (string phrase in phrases)
        {
            if (TermSearch.Has(text, phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether all are found.</summary>
    public bool HasAll(string text)
    {
        foreach (string term in terms)
        {
            if (!TermSearch.Has(text, term, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        foreach (string phrase in phrases)
        {
            if (!TermSearch.Has(text, phrase, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private bool HasAnyTerm(ReadOnlySpan<char> text)
    {
        if (terms.Count == 0)
            return false;
        int start = 0;
        for (int place = 0; place <= text.Length; place++)
        {
            if (place < text.Length && TermSearch.IsInTerm(text, place))
                continue;
            if (place > start && lookup.Contains(text[start..place]))
                return true;
            start = place + 1;
        }

        return false;
    }
}
