using System.Text;

namespace CrossTenantSentinel.Engine.Functions.Text.Patterns;

/// <summary>Reads bracketed classes: unions, ranges, nested classes, and the operators <c>&amp;&amp;</c>, <c>--</c>, <c>~~</c>.</summary>
internal static class ClassParser
{
    /// <summary>Reads a class; its opening bracket is already taken.</summary>
    /// <param name="reader">The pattern.</param>
    /// <param name="flags">The flags that are set there.</param>
    public static CharacterClass Parse(PatternReader reader, PatternFlags flags)
    {
        bool isNegated = reader.TryTake("^");
        (CodePointSet set, string? symbol) = Union(reader, flags, isFirst: true);
        while (!reader.TryTake("]"))
        {
            if (reader.IsAtEnd)
                throw reader.Fails("missing ']'");
            string operation = $"{reader.Next}{reader.At(1)}";
            reader.Position += 2;
            CodePointSet other = Union(reader, flags, isFirst: false).Set;
            set = operation switch
            {
                "&&" => set.Intersect(other),
                "--" => set.Except(other),
                _ => set.SymmetricExcept(other),
            };
            symbol = null;
        }

        if (flags.IgnoresCase)
            set = set.WithBothCases();
        symbol = string.IsNullOrEmpty(symbol) ? null : symbol;
        return isNegated ? new(set.Complement(), symbol is null ? null : "^" + symbol) : new(set, symbol);
    }

    /// <summary>Items up to the closing bracket or an operator.</summary>
    private static CharacterClass Union(PatternReader reader, PatternFlags flags, bool isFirst)
    {
        CodePointSet set = CodePointSet.Empty;
        List<(int First, int Last)> ranges = [];
        StringBuilder? symbol = new();
        for (bool isStart = isFirst; ; isStart = false)
        {
            if (flags.IsVerbose)
                reader.SkipBlanks();
            if (reader.IsAtEnd || (!isStart && (reader.Next == ']' || IsOperator(reader))))
                return new(set.Union(CodePointSet.Of(ranges)), symbol?.ToString());
            if (TryNamed(reader, flags) is { } named)
            {
                set = set.Union(named.Set);
                symbol = named.Symbol is { } text && !text.StartsWith('^') ? symbol?.Append(text) : null;
                continue;
            }

            (int first, int last) = Range(reader);
            ranges.Add((first, last));
            if (first < 0x80)
                symbol?.Append(CodePointSet.Unit(first)).Append('-').Append(CodePointSet.Unit(Math.Min(last, char.MaxValue)));
        }
    }

    private static bool IsOperator(PatternReader reader) => reader.Next is '&' or '-' or '~' && reader.Next == reader.At(1);

    private static CharacterClass? TryNamed(PatternReader reader, PatternFlags flags)
    {
        int start = reader.Position;
        if (reader.TryTake("[:"))
        {
            bool isNegated = reader.TryTake("^");
            string name = reader.TakeWhile(char.IsAsciiLetter);
            if (reader.TryTake(":]") && UnicodeClasses.Ascii(name) is { } ascii)
                return isNegated ? new(ascii.Complement(), null) : new(ascii, SymbolOf(ascii));
            reader.Position = start;
        }

        if (reader.TryTake("["))
            return Parse(reader, flags);
        if (!reader.TryTake("\\"))
            return null;
        CharacterClass? escaped = EscapeParser.TryClass(reader, flags.IsAscii);
        if (escaped is null)
            reader.Position = start;
        return escaped;
    }

    private static string SymbolOf(CodePointSet ascii) =>
        string.Concat(ascii.Ranges.Select(range => $"{CodePointSet.Unit(range.First)}-{CodePointSet.Unit(range.Last)}"));

    private static (int First, int Last) Range(PatternReader reader)
    {
        int first = Point(reader);
        if (reader.Next != '-' || reader.At(1) is ']' or '-' or '\0')
            return (first, first);
        reader.Position++;
        int last = Point(reader);
        return first <= last ? (first, last) : throw reader.Fails("a range of characters ends before it starts");
    }

    private static int Point(PatternReader reader) => reader.TryTake("\\") ? EscapeParser.Point(reader) : reader.TakePoint();
}
