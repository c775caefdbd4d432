using System.Globalization;

namespace CrossTenantSentinel.Documents;

/// <summary>Follows how a scalar is written, to find where each character of its value stands.</summary>
internal static class ScalarOffsets
{
    /// <summary>For each character of the value the offset of what stands for it, and one more for the end; empty when the writing does not lead to the value.</summary>
    public static int[] Of(string text, int start, int end, string value, ScalarStyle style)
    {
        int[] offsets = new int[value.Length + 1];
        bool followed = style switch
        {
            ScalarStyle.Literal => Literal(text, start, end, value, offsets),
            ScalarStyle.Folded => Folded(text, start, end, value, offsets),
            ScalarStyle.SingleQuoted => Quoted(text, start + 1, end - 1, value, offsets, '\''),
            ScalarStyle.DoubleQuoted => Quoted(text, start + 1, end - 1, value, offsets, '\\'),
            _ => Flowing(text, start, end, value, offsets),
        };
        return followed ? offsets : [];
    }

    private static bool Literal(string text, int start, int end, string value, int[] offsets)
    {
        int at = AfterLine(text, start);
        int indentation = IndentationOf(text, start, at, end);
        for (int index = 0; index < value.Length;)
        {
            // A line of the value begins: so does one of the text, after the indentation or at the end of a shorter, blank line.
            for (int skipped = 0; skipped < indentation && at < text.Length && text[at] == ' '; skipped++)
                at++;
            for (; index < value.Length && value[index] != '\n'; index++, at++)
            {
                if (at >= text.Length || text[at] != value[index])
                    return false;
                offsets[index] = at;
            }

            if (index < value.Length)
                offsets[index++] = Math.Min(at, text.Length);
            at = AfterLine(text, at);
        }

        offsets[value.Length] = Math.Clamp(value.Length == 0 ? at : offsets[value.Length - 1] + 1, start, text.Length);
        return true;
    }

    /// <summary>As in a block that keeps them, but a line break may stand for a blank, or, before others, for nothing.</summary>
    private static bool Folded(string text, int start, int end, string value, int[] offsets)
    {
        int at = AfterLine(text, start);
        int indentation = IndentationOf(text, start, at, end);
        int index = 0;
        while (index < value.Length && at < text.Length)
        {
            for (int skipped = 0; skipped < indentation && at < text.Length && text[at] == ' '; skipped++)
                at++;
            for (; index < value.Length && at < text.Length && text[at] is not ('\n' or '\r'); index++, at++)
            {
                if (text[at] != value[index])
                    return false;
                offsets[index] = at;
            }

            if (index < value.Length && value[index] is '\n' or ' ')
                offsets[index++] = Math.Min(at, text.Length);
            at = AfterLine(text, at);
        }

        if (index < value.Length - 1)
            return false;
        for (; index < value.Length; index++)
            offsets[index] = text.Length;
        offsets[value.Length] = Math.Clamp(value.Length == 0 ? at : offsets[value.Length - 1] + 1, start, text.Length);
        return true;
    }

    /// <summary>How many characters an escape has.</summary>
    public static int EscapeLength(string text, int at, char escape) => escape == '\'' ? 2 : Escape(text, at, text.Length).Length;

    /// <summary>What the block's header says in a digit, counted from the line of the header; otherwise what the first line that is not blank begins with.</summary>
    private static int IndentationOf(string text, int start, int firstLine, int end)
    {
        char indicator = text[start..firstLine].TakeWhile(character => character != '#').FirstOrDefault(char.IsAsciiDigit);
        if (indicator != default)
            return BlanksAt(text, text.AsSpan(0, start).LastIndexOfAny('\n', '\r') + 1) + indicator - '0';
        for (int at = firstLine; at < end; at = AfterLine(text, at))
        {
            int blanks = BlanksAt(text, at);
            if (at + blanks < text.Length && text[at + blanks] is not ('\n' or '\r'))
                return blanks;
        }

        return 0;
    }

    private static int BlanksAt(string text, int line)
    {
        int at = line;
        while (at < text.Length && text[at] == ' ')
            at++;
        return at - line;
    }

    private static bool Quoted(string text, int start, int end, string value, int[] offsets, char escape)
    {
        int index = 0;
        int at = start;
        while (at < end && index < value.Length)
        {
            if (IsBreak(text[at], value[index]) || (text[at] is ' ' or '\t' && IsBeforeBreak(text, at, end)))
            {
                at = Break(text, at, end, value, offsets, ref index);
                continue;
            }

            int length = 1;
            int stands = 1;
            if (text[at] == escape)
                (length, stands) = escape == '\'' ? (2, 1) : Escape(text, at, end);
            for (int part = 0; part < stands && index < value.Length; part++)
                offsets[index++] = at;
            at += length;
        }

        offsets[value.Length] = end;
        return index == value.Length;
    }

    private static bool IsBeforeBreak(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
            at++;
        return at < end && text[at] is '\r' or '\n' or '\u0085';
    }

    /// <summary>YAML also takes the character NEL for a line break; in JSON it stands for itself.</summary>
    private static bool IsBreak(char written, char meant) => written is '\r' or '\n' || (written == '\u0085' && meant != '\u0085');

    /// <summary>A line break within quotes: one becomes a blank, each further one a line feed; blanks around it count for nothing.</summary>
    private static int Break(string text, int at, int end, string value, int[] offsets, ref int index)
    {
        int first = at;
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        while (index < value.Length && value[index] is ' ' or '\n')
        {
            offsets[index++] = first;
            if (value[index - 1] == ' ')
                break;
        }

        return at;
    }

    private static (int Length, int Stands) Escape(string text, int at, int end)
    {
        if (at + 1 >= end)
            return (1, 1);
        switch (text[at + 1])
        {
            case 'x':
                return (4, 1);
            case 'u':
                return (6, 1);
            case 'U':
                bool isPair = at + 10 <= end && int.TryParse(text.AsSpan(at + 2, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int point) && point > 0xffff;
                return (10, isPair ? 2 : 1);
            case '\r' or '\n':
                int next = at + 1;
                while (next < end && char.IsWhiteSpace(text[next]))
                    next++;
                return (next - at, 0);
            default:
                return (2, 1);
        }
    }

    /// <summary>Plain and folded texts: blanks and line breaks may stand for each other, everything else stands for itself.</summary>
    private static bool Flowing(string text, int start, int end, string value, int[] offsets)
    {
        int at = start;
        for (int index = 0; index < value.Length; index++)
        {
            if (char.IsWhiteSpace(value[index]))
            {
                offsets[index] = Math.Min(at, text.Length);
                if (at < end && char.IsWhiteSpace(text[at]))
                    at++;
                continue;
            }

            while (at < end && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= end || text[at] != value[index])
                return false;
            offsets[index] = at++;
        }

        offsets[value.Length] = Math.Min(at, text.Length);
        return true;
    }

    private static int AfterLine(string text, int at)
    {
        int end = at < text.Length ? text.AsSpan(at).IndexOfAny('\n', '\r') : -1;
        if (end < 0)
            return text.Length;
        end += at;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
