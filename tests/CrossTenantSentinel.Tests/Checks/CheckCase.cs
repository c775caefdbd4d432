using System.Text;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>A case of a check: files, and the findings that are due. Its form: Cases/README.txt.</summary>
internal sealed record CheckCase(string Name, int Line, IReadOnlyList<CheckCase.Input> Files, IReadOnlyList<SourceSpan> Marks, IReadOnlyList<string> Expected)
{
    /// <summary>A file without its marks.</summary>
    public sealed record Input(string Path, string Text);

    /// <summary>The codes and the cases of a file.</summary>
    public static (IReadOnlyList<string> Codes, IReadOnlyList<CheckCase> Cases) Parse(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        string[] codes = [];
        List<CheckCase> cases = [];
        for (int index = 0; index < lines.Length; index++)
        {
            if (lines[index].StartsWith("code ", StringComparison.Ordinal))
                codes = lines[index]["code ".Length..].Split(',', StringSplitOptions.TrimEntries);
            else if (lines[index].StartsWith("=== ", StringComparison.Ordinal))
                cases.Add(ParseCase(lines, ref index));
            else if (lines[index].Trim().Length > 0 && lines[index][0] != '#')
                throw new FormatException($"Line {index + 1} belongs to no case: {lines[index]}");
        }

        return (codes, cases);
    }

    private static CheckCase ParseCase(string[] lines, ref int index)
    {
        string name = lines[index]["=== ".Length..].Trim();
        int line = index + 1;
        List<Input> files = [];
        List<SourceSpan> marks = [];
        List<string> expected = [];
        index++;
        while (index < lines.Length && lines[index].StartsWith("--- ", StringComparison.Ordinal))
        {
            string header = lines[index]["--- ".Length..].Trim();
            StringBuilder body = new();
            for (index++; index < lines.Length && !lines[index].StartsWith("---", StringComparison.Ordinal) && !lines[index].StartsWith("===", StringComparison.Ordinal); index++)
                body.Append(lines[index]).Append('\n');
            files.Add(CheckSamples.Complete(header, MarkedText.Read(header.Split(':')[0].Trim(), CheckSamples.Frame(header, body.ToString()), marks), files.Count + 1));
        }

        if (index < lines.Length && lines[index] == "----")
        {
            for (index++; index < lines.Length && !lines[index].StartsWith("===", StringComparison.Ordinal); index++)
            {
                if (lines[index].Trim().Length > 0)
                    expected.Add(lines[index].Trim());
            }
        }

        index--;
        return new CheckCase(name, line, files, marks, expected);
    }
}
