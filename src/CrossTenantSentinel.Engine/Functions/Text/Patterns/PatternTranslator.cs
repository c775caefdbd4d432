using System.Globalization;
using System.Text;

namespace CrossTenantSentinel.Engine.Functions.Text.Patterns;

/// <summary>
/// Translates a regular expression of Kusto (no look-around, no back references; classes with set operations; Unicode) to one of .NET that its
/// non-backtracking engine can run, too. All groups become numbered ones, since .NET numbers named groups last.
/// </summary>
internal sealed class PatternTranslator
{
    /// <summary>How deep groups may nest.</summary>
    private const int MostLevels = 250;

    private readonly PatternReader reader;
    private readonly Alphabet alphabet;
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private PatternFlags flags;
    private int groups;
    private int level;

    private PatternTranslator(string pattern, Alphabet alphabet)
    {
        reader = new(pattern);
        this.alphabet = alphabet;
    }

    /// <summary>Translates a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="alphabet">Which characters the texts have.</param>
    /// <exception cref="Execution.RunFailureException">It is no valid pattern (CTS4202).</exception>
    public static TranslatedPattern Translate(string pattern, Alphabet alphabet)
    {
        PatternTranslator translator = new(pattern, alphabet);
        string translated = translator.Alternatives();
        if (!translator.reader.IsAtEnd)
            throw translator.reader.Fails("unmatched ')'");
        return new(translated, translator.groups, translator.names);
    }

    private string Alternatives()
    {
        StringBuilder all = new();
        while (true)
        {
            if (flags.IsVerbose)
                reader.SkipBlanks();
            if (reader.IsAtEnd || reader.Next == ')')
                return all.ToString();
            if (reader.TryTake("|"))
                all.Append('|');
            else
                all.Append(Repeated(Atom()));
        }
    }

    private string Atom()
    {
        if (reader.TryTake("("))
            return Group();
        if (reader.TryTake("["))
            return ClassParser.Parse(reader, flags).ToPattern(alphabet);
        if (reader.TryTake("."))
            return AnyCharacter();
        if (reader.TryTake("^"))
            return flags.IsMultiline ? "(?m:^)" : @"\A";
        if (reader.TryTake("$"))
            return flags.IsMultiline ? "(?m:$)" : @"\z";
        if (reader.TryTake("\\"))
            return Escape();
        if (reader.Next is '*' or '+' or '?')
            throw reader.Fails($"nothing to repeat before '{reader.Next}'");
        return Literal(reader.TakePoint());
    }

    private string Escape()
    {
        if (EscapeParser.TryClass(reader, flags.IsAscii) is { } named)
            return named.ToPattern(alphabet);
        if (reader.TryTake("A"))
            return @"\A";
        if (reader.TryTake("z"))
            return @"\z";
        return WordBoundary() ?? Literal(EscapeParser.Point(reader));
    }

    /// <summary>Reads a boundary of words, here around \w; null when none comes.</summary>
    private string? WordBoundary()
    {
        string word = flags.IsAscii ? "[0-9A-Za-z_]" : @"\w";
        if (reader.TryTake("<") || reader.TryTake("b{start}"))
            return $"(?:(?<!{word})(?={word}))";
        if (reader.TryTake(">") || reader.TryTake("b{end}"))
            return $"(?:(?<={word})(?!{word}))";
        if (reader.TryTake("b{start-half}"))
            return $"(?<!{word})";
        if (reader.TryTake("b{end-half}"))
            return $"(?!{word})";
        if (reader.Next is not ('b' or 'B'))
            return null;
        bool isInside = reader.TakePoint() == 'B';
        if (!flags.IsAscii || alphabet == Alphabet.Ascii)
            return isInside ? @"\B" : @"\b";
        return isInside
            ? $"(?:(?<={word})(?={word})|(?<!{word})(?!{word}))"
            : $"(?:(?<={word})(?!{word})|(?<!{word})(?={word}))";
    }

    private string AnyCharacter()
    {
        if (alphabet != Alphabet.Unicode)
            return flags.DotMatchesAll ? @"[\s\S]" : @"[^\n]";
        return (flags.DotMatchesAll ? CodePointSet.All : CodePointSet.Range('\n', '\n').Complement()).ToPattern(withPairs: true);
    }

    private string Group()
    {
        if (++level > MostLevels)
            throw reader.Fails("groups nest too deep");
        PatternFlags outer = flags;
        string opening = "(";
        if (reader.TryTake("?"))
        {
            if (reader.TryTake("P<") || (reader.Next == '<' && reader.At(1) is not ('=' or '!') && reader.TryTake("<")))
                Name(reader.TakeUntil('>'));
            else if (TakeFlags() is { } changed)
                opening = changed;
            else
                return Finished(flags.Difference(outer));
        }
        else
        {
            groups++;
        }

        string inner = Alternatives();
        if (!reader.TryTake(")"))
            throw reader.Fails("missing ')'");
        flags = outer;
        return Finished($"{opening}{inner})");
    }

    private string Finished(string group)
    {
        level--;
        return group;
    }

    private void Name(string name)
    {
        groups++;
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_') || !names.TryAdd(name, groups))
            throw reader.Fails($"'{name}' is no valid name of a group, or given twice");
    }

    /// <summary>Reads flags up to <c>:</c>, and gives how the group opens; or up to <c>)</c>, and gives null.</summary>
    private string? TakeFlags()
    {
        if (reader.Next is '=' or '!' or '<' or '>')
            throw reader.Fails("look-around and atomic groups are not supported");
        PatternFlags outer = flags;
        bool isOn = true;
        while (true)
        {
            if (reader.TryTake(":"))
                return $"(?{flags.LettersSince(outer)}:";
            if (reader.TryTake(")"))
                return null;
            char letter = (char)reader.TakePoint();
            if (letter == '-' && isOn)
                isOn = false;
            else
                flags = flags.With(letter, isOn) ?? throw reader.Fails($"unknown flag '{letter}'");
        }
    }

    private string Repeated(string atom)
    {
        bool isRepeated = false;
        while (true)
        {
            if (flags.IsVerbose)
                reader.SkipBlanks();
            if (Quantifier() is not { } quantifier)
                return atom;
            // A group that only sets flags is no operand.
            if (atom is "" or "(?i)" or "(?-i)")
                throw reader.Fails("nothing to repeat");
            bool isLazy = reader.TryTake("?") != flags.IsUngreedy;
            bool needsGroup = isRepeated || atom is @"\A" or @"\z" or @"\b" or @"\B";
            atom = (needsGroup ? $"(?:{atom})" : atom) + quantifier + (isLazy ? "?" : string.Empty);
            isRepeated = true;
        }
    }

    /// <summary>Reads a quantifier; null when none comes. A brace that starts none is a literal.</summary>
    private string? Quantifier()
    {
        if (reader.Next is '*' or '+' or '?')
            return ((char)reader.TakePoint()).ToString();
        int start = reader.Position;
        if (reader.TryTake("{"))
        {
            string low = reader.TakeWhile(char.IsAsciiDigit, most: 9);
            bool isRange = reader.TryTake(",");
            string high = isRange ? reader.TakeWhile(char.IsAsciiDigit, most: 9) : string.Empty;
            if (low.Length > 0 && reader.TryTake("}"))
            {
                if (high.Length > 0 && Number(high) < Number(low))
                    throw reader.Fails("a repetition ends before it starts");
                return isRange ? $"{{{low},{high}}}" : $"{{{low}}}";
            }

            reader.Position = start;
        }

        return null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string Literal(int point)
    {
        if (point > char.MaxValue)
            return CodePointSet.Range(point, point).ToPattern(withPairs: true);
        return char.IsLetterOrDigit((char)point) ? ((char)point).ToString() : CodePointSet.Unit(point);
    }
}
