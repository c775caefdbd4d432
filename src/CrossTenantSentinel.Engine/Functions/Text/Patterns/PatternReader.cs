using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Functions.Text.Patterns;

/// <summary>Walks over the text of a pattern.</summary>
internal sealed class PatternReader(string pattern)
{
    /// <summary>The place of the next character.</summary>
    public int Position { get; set; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => Position >= pattern.Length;

    /// <summary>The next character; <c>\0</c> at the end.</summary>
    public char Next => At(0);

    /// <summary>A character further on; <c>\0</c> behind the end.</summary>
    public char At(int offset) => Position + offset < pattern.Length ? pattern[Position + offset] : '\0';

    /// <summary>Takes a text when it comes next.</summary>
    public bool TryTake(string text)
    {
        if (string.CompareOrdinal(pattern, Position, text, 0, text.Length) != 0)
            return false;
        Position += text.Length;
        return true;
    }

    /// <summary>Takes one code point.</summary>
    public int TakePoint()
    {
        if (IsAtEnd)
            throw Fails("it ends too early");
        bool isPair = char.IsHighSurrogate(Next) && char.IsLowSurrogate(At(1));
        int point = isPair ? char.ConvertToUtf32(Next, At(1)) : Next;
        Position += isPair ? 2 : 1;
        return point;
    }

    /// <summary>Takes everything before a character, and that character.</summary>
    public string TakeUntil(char end)
    {
        int place = pattern.IndexOf(end, Position);
        if (place < 0)
            throw Fails($"missing '{end}'");
        string text = pattern[Position..place];
        Position = place + 1;
        return text;
    }

    /// <summary>Takes up to a number of characters while they satisfy a condition.</summary>
    public string TakeWhile(Func<char, bool> condition, int most = int.MaxValue)
    {
        int start = Position;
        while (!IsAtEnd && Position - start < most && condition(Next))
            Position++;
        return pattern[start..Position];
    }

    /// <summary>Skips white space and comments, as in verbose mode.</summary>
    public void SkipBlanks()
    {
        while (!IsAtEnd && (char.IsWhiteSpace(Next) || Next == '#'))
        {
            if (Next == '#')
                TakeWhile(static character => character != '\n');
            else
                Position++;
        }
    }

    /// <summary>The failure of a run whose pattern is invalid.</summary>
    public RunFailureException Fails(string reason) => RunFailureException.Because($"invalid regular expression '{pattern}': {reason}");
}
