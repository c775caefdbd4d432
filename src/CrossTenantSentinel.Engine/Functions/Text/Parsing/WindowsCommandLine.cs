using System.Text;

namespace CrossTenantSentinel.Engine.Functions.Text.Parsing;

/// <summary>Splits command lines as <c>CommandLineToArgvW</c> of Windows does.</summary>
internal static class WindowsCommandLine
{
    /// <summary>The arguments; the first one is the program, where backslashes mean nothing.</summary>
    public static List<string> Arguments(string line)
    {
        List<string> arguments = [];
        if (line.Length == 0)
            return arguments;
        int place = 0;
        arguments.Add(Program(line, ref place));
        while (true)
        {
            while (place < line.Length && IsBlank(line[place]))
                place++;
            if (place == line.Length)
                return arguments;
            arguments.Add(Argument(line, ref place));
        }
    }

    private static string Program(string line, ref int place)
    {
        bool isQuoted = line[0] == '"';
        int start = isQuoted ? 1 : 0;
        int end = start;
        while (end < line.Length && (isQuoted ? line[end] != '"' : !IsBlank(line[end])))
            end++;
        place = isQuoted ? Math.Min(end + 1, line.Length) : end;
        return line[start..end];
    }

    private static string Argument(string line, ref int place)
    {
        StringBuilder argument = new();
        int backslashes = 0;
        // 1 inside of quotes; three quotes in a row are one literal quote outside of them.
        int quotes = 0;
        for (; place < line.Length && (quotes > 0 || !IsBlank(line[place])); place++)
        {
            if (line[place] == '\\')
            {
                backslashes++;
                argument.Append('\\');
                continue;
            }

            if (line[place] != '"')
            {
                argument.Append(line[place]);
                backslashes = 0;
                continue;
            }

            // Backslashes before a quote stand for half as many; an odd one makes the quote a character.
            argument.Length -= (backslashes + 1) / 2;
            if (backslashes % 2 == 0)
                quotes++;
            else
                argument.Append('"');
            backslashes = 0;
            while (place + 1 < line.Length && line[place + 1] == '"')
            {
                place++;
                if (++quotes == 3)
                {
                    argument.Append('"');
                    quotes = 0;
                }
            }

            if (quotes == 2)
                quotes = 0;
        }

        return argument.ToString();
    }

    private static bool IsBlank(char character) => character is ' ' or '\t';
}
