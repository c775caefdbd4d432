namespace CrossTenantSentinel.Tests.Conformance;

/// <summary>A query and its rows, or the error that it ends in: a section of a <c>.kqltest</c> file.</summary>
/// <param name="Name">What the case promises; unique in its file.</param>
/// <param name="Line">One-based line of the name.</param>
/// <param name="Query">The KQL text.</param>
/// <param name="InOrder">Whether the order of the rows counts.</param>
/// <param name="Expected">The lines below the rule that are not empty, with their one-based numbers.</param>
public sealed record ConformanceCase(string Name, int Line, string Query, bool InOrder, IReadOnlyList<(int Number, string Text)> Expected)
{
    private const string NameMark = "=== ";
    private const string Rule = "----";
    private const string OrderedRule = "---- in order";

    /// <summary>The cases of a file. A section that is no case is given with the reason in place of an expectation.</summary>
    public static IReadOnlyList<ConformanceCase> Parse(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int[] starts = [.. Enumerable.Range(0, lines.Length).Where(line => lines[line].StartsWith(NameMark, StringComparison.Ordinal))];
        return [.. starts.Select((start, index) => Section(lines, start, index + 1 < starts.Length ? starts[index + 1] : lines.Length))];
    }

    private static ConformanceCase Section(string[] lines, int start, int end)
    {
        string name = lines[start][NameMark.Length..].Trim();
        int rule = Array.FindIndex(lines, start, end - start, line => line.TrimEnd() is Rule or OrderedRule);
        if (rule < 0)
            return new ConformanceCase(name, start + 1, string.Join('\n', lines[(start + 1)..end]), false, []);
        return new ConformanceCase(
            name,
            start + 1,
            string.Join('\n', lines[(start + 1)..rule]),
            lines[rule].TrimEnd() == OrderedRule,
            [.. Enumerable.Range(rule + 1, end - rule - 1).Where(line => !string.IsNullOrWhiteSpace(lines[line])).Select(line => (line + 1, lines[line].Trim()))]);
    }
}
