namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>Pairs with texts between them, and between the name and the value of each.</summary>
internal sealed class DelimitedPairs(string betweenPairs, string betweenNameAndValue, PairQuotes quotes, bool isGreedy) : PairPattern
{
    internal override void Read(string text, NamePlaces names, string?[] values)
    {
        int position = 0;
        while (position < text.Length)
        {
            position = AfterBlanks(text, position);
            if (TryName(text, ref position) is { } name)
                names.Keep(name, Value(text, ref position), values);
            position = Next(text, position);
        }
    }

    /// <summary>Reads a name and what follows it; null when the pair has no value, and then the position is before its end.</summary>
    private string? TryName(string text, ref int position)
    {
        int at = position;
        if (quotes.Read(text, ref at) is { } quoted)
        {
            at = StandsAt(text, at, betweenNameAndValue) ? at : AfterBlanks(text, at);
            position = at;
            if (!StandsAt(text, at, betweenNameAndValue))
                return null;
            position = at + betweenNameAndValue.Length;
            return quoted;
        }

        int end = text.IndexOf(betweenNameAndValue, position, StringComparison.Ordinal);
        int next = text.IndexOf(betweenPairs, position, StringComparison.Ordinal);
        if (end < 0 || (next >= 0 && next < end))
            return null;
        string name = text[position..end].Trim();
        position = end + betweenNameAndValue.Length;
        return name;
    }

    private string Value(string text, ref int position)
    {
        int at = betweenPairs.Length > 0 && char.IsWhiteSpace(betweenPairs[0]) ? position : AfterBlanks(text, position);
        if (quotes.Read(text, ref at) is { } quoted)
        {
            position = at;
            return quoted;
        }

        int end = text.IndexOf(betweenPairs, position, StringComparison.Ordinal);
        while (isGreedy && end >= 0 && !StartsPair(text, end + betweenPairs.Length))
            end = text.IndexOf(betweenPairs, end + betweenPairs.Length, StringComparison.Ordinal);
        int start = position;
        position = end < 0 ? text.Length : end;
        return text[start..position].Trim();
    }

    private bool StartsPair(string text, int position)
    {
        position = AfterBlanks(text, position);
        return TryName(text, ref position) is not null;
    }

    private int Next(string text, int position)
    {
        int next = position < text.Length ? text.IndexOf(betweenPairs, position, StringComparison.Ordinal) : -1;
        return next < 0 ? text.Length : next + betweenPairs.Length;
    }

    private static bool StandsAt(string text, int position, string wanted) => string.CompareOrdinal(text, position, wanted, 0, wanted.Length) == 0;

    private static int AfterBlanks(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }
}
