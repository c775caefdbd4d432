namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>Pairs whose names and values are letters and digits, with anything else between them; values can be quoted.</summary>
internal sealed class LoosePairs(PairQuotes quotes) : PairPattern
{
    internal override void Read(string text, NamePlaces names, string?[] values)
    {
        for (int place = 0; place < names.Names.Count; place++)
            values[place] = ValueOf(text, names.Names[place]);
    }

    private string? ValueOf(string text, string name)
    {
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            int end = at + name.Length;
            bool isWhole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && end < text.Length && !char.IsLetterOrDigit(text[end]);
            if (isWhole && Value(text, end) is { } value)
                return value;
        }

        return null;
    }

    private string? Value(string text, int position)
    {
        for (; position < text.Length && !char.IsLetterOrDigit(text[position]); position++)
        {
            int at = position;
            if (quotes.Read(text, ref at) is { } quoted)
                return quoted;
        }

        int end = position;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return end > position ? text[position..end] : null;
    }
}
