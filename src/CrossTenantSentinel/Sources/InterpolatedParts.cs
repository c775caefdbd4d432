namespace CrossTenantSentinel.Sources;

/// <summary>
/// Finds the parts of an interpolated string in C# text: the same texts and holes, in the same order, that the compiler hands to an
/// interpolated string handler, each with the offsets of its characters in the file.
/// </summary>
internal sealed class InterpolatedParts
{
    private readonly string source;
    private readonly StringOpening opening;
    private readonly List<InterpolatedPart> parts = [];
    private List<int> run = [];

    private InterpolatedParts(string source, StringOpening opening) => (this.source, this.opening) = (source, opening);

    /// <summary>The parts of the first interpolated string at or after an offset; null when there is none.</summary>
    public static IReadOnlyList<InterpolatedPart>? FirstAfter(string source, int offset) =>
        OpeningAfter(source, offset) is { } opening ? new InterpolatedParts(source, opening).Read() : null;

    /// <summary>How the first interpolated string at or after an offset begins; null when there is none.</summary>
    public static StringOpening? OpeningAfter(string source, int offset)
    {
        while (offset < source.Length)
        {
            if (StringOpening.At(source, offset) is { Dollars: > 0 } opening)
                return opening;
            int after = CSharpScanner.SkipOpaque(source, offset);
            offset = after > offset ? after : offset + 1;
        }

        return null;
    }

    private List<InterpolatedPart> Read()
    {
        if (opening.IsRaw)
            ReadRaw();
        else
            ReadEscaped();
        CloseRun();
        return parts;
    }

    private void ReadRaw()
    {
        string quotes = new('"', opening.Quotes);
        int close = source.IndexOf(quotes, opening.ContentStart, StringComparison.Ordinal);
        close = close < 0 ? source.Length : close;
        int firstLineEnd = source.IndexOf('\n', opening.ContentStart);
        bool isMultiLine = firstLineEnd >= 0 && firstLineEnd < close && source.AsSpan(opening.ContentStart, firstLineEnd - opening.ContentStart).IsWhiteSpace();
        if (!isMultiLine)
        {
            ReadRun(opening.ContentStart, close);
            return;
        }

        int lastLineStart = source.LastIndexOf('\n', close - 1) + 1;
        int indentation = close - lastLineStart;
        int end = lastLineStart - 1;
        end = end > 0 && source[end - 1] == '\r' ? end - 1 : end;
        int at = firstLineEnd + 1;
        while (at < end)
        {
            int lineEnd = source.IndexOf('\n', at);
            lineEnd = lineEnd < 0 || lineEnd >= end ? end : lineEnd + 1;
            at = ReadRun(AfterIndentation(at, lineEnd, indentation), lineEnd);
        }
    }

    private int AfterIndentation(int line, int lineEnd, int indentation)
    {
        int start = line;
        while (start < lineEnd && start - line < indentation && source[start] is (' ' or '\t'))
            start++;
        return start;
    }

    /// <summary>Reads raw text up to an offset, or beyond it when a hole spans lines.</summary>
    private int ReadRun(int at, int end)
    {
        while (at < end)
        {
            int braces = 0;
            while (at + braces < end && source[at + braces] == '{')
                braces++;
            if (braces >= opening.Dollars)
            {
                for (int literal = 0; literal < braces - opening.Dollars; literal++)
                    run.Add(at + literal);
                at = ReadHole(at + braces, opening.Dollars);
                continue;
            }

            for (int literal = 0; literal < braces; literal++)
                run.Add(at + literal);
            at += braces;
            if (braces == 0)
                AddCharacter(at++);
        }

        return at;
    }

    private void ReadEscaped()
    {
        int at = opening.ContentStart;
        while (at < source.Length && (source[at] != '"' || (opening.IsVerbatim && Next(at) == '"')))
        {
            if (source[at] == '{' && Next(at) != '{')
            {
                at = ReadHole(at + 1, 1);
                continue;
            }

            AddCharacter(at);
            at += source[at] switch
            {
                '{' or '}' or '"' => 2,
                '\\' when !opening.IsVerbatim => Next(at) == 'u' ? 6 : 2,
                _ => 1,
            };
        }
    }

    private int ReadHole(int expression, int braces)
    {
        CloseRun();
        int end = CSharpScanner.EndOfHole(source, expression);
        parts.Add(new InterpolatedPart(true, expression, end, []));
        return Math.Min(source.Length, end + braces);
    }

    /// <summary>The compiler's text has line feeds only: <c>KqlInterpolation</c> drops carriage returns before them.</summary>
    private void AddCharacter(int at)
    {
        if (source[at] != '\r' || Next(at) != '\n')
            run.Add(at);
    }

    private void CloseRun()
    {
        if (run.Count > 0)
            parts.Add(new InterpolatedPart(false, run[0], run[^1] + 1, run));
        run = [];
    }

    private char Next(int at) => at + 1 < source.Length ? source[at + 1] : '\0';
}
