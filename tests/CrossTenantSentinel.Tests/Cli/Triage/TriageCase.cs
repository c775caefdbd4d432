using System.Globalization;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Triage;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Tests.Cli.Triage;

/// <summary>
/// A case of triage.txt: <c>== name</c>, decisions (<c>level CODE=LEVEL</c>, <c>warn-as-error CODES</c>), <c>file NAME</c> and its lines with
/// marked findings, <c>----</c>, then what is reported and what is suppressed. The lines of the file count from its name, so the first is 2.
/// </summary>
internal sealed partial record TriageCase(string Name, IReadOnlyList<string> Lines, IReadOnlyList<string> Expected)
{
    public static DateOnly Today { get; } = new(2026, 11, 26);

    public static IReadOnlyList<TriageCase> All { get; } = [.. Parse(TestFile.Text("Cli/Triage/triage.txt"))];

    public IReadOnlyList<string> Run()
    {
        TriageRules rules = new(Today);
        Dictionary<string, CheckLevel> levels = [];
        List<string> text = [];
        List<LocatedFinding> found = [];
        string file = "";
        bool isWindows = false;
        foreach (string line in Lines)
        {
            string rest = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            if (file.Length > 0 && line.StartsWith("whole ", StringComparison.Ordinal))
                found.Add(new LocatedFinding(AllKinds.Named(rest)!.At(Anchor.Nowhere, "found"), SourceSpan.WholeFile(file)));
            else if (file.Length > 0)
                text.Add(line);
            else if (line.StartsWith("level ", StringComparison.Ordinal))
                levels[rest.Split('=')[0]] = Enum.Parse<CheckLevel>(rest.Split('=')[1], ignoreCase: true);
            else if (line.StartsWith("warn-as-error", StringComparison.Ordinal))
                rules = line == "warn-as-error" ? rules with { AllWarningsAreErrors = true } : rules with { WarningsThatAreErrors = rest.Split(',').ToHashSet() };
            else
                (file, isWindows) = (rest.Split(' ')[0], rest.EndsWith(" CRLF", StringComparison.Ordinal));
        }

        string plain = Unmark(file, $"\n{string.Join('\n', text)}\n", found);
        if (isWindows)
            plain = plain.ReplaceLineEndings("\r\n");
        Triaged triaged = FindingTriage.Apply(new RawFindings(LocatedFinding.Sort(found)) { Files = [file], Read = path => path == file ? plain : null }, rules with { Levels = new CheckLevels(levels) });
        return [.. triaged.Reported.Select(located => Describe(located, levels.Count > 0)), .. triaged.Accepted.Select(located => $"{Describe(located, false)} suppressed: {located.Accepted!.Reason}")];
    }

    public override string ToString() => Name;

    private static string Describe(LocatedFinding located, bool withSeverity)
    {
        string message = located.Finding.Message == "found" ? "" : $": {CodeWithTitle().Replace(located.Finding.Message, "$1")}";
        string severity = withSeverity ? $" {located.Finding.Severity.ToString().ToLowerInvariant()}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"({located.Span!.Line},{located.Span.Column}) {located.Finding.Kind.Code}{severity}{message}");
    }

    private static string Unmark(string file, string marked, List<LocatedFinding> found)
    {
        List<(string Code, int Start, int End)> spans = [];
        int removed = 0;
        string plain = Mark().Replace(marked, mark =>
        {
            int start = mark.Index - removed;
            removed += mark.Length - mark.Groups["text"].Length;
            spans.Add((mark.Groups["code"].Value, start, start + mark.Groups["text"].Length));
            return mark.Groups["text"].Value;
        });
        SourceText source = new(file, plain);
        found.AddRange(spans.Select(span => new LocatedFinding(AllKinds.Named(span.Code)!.At(Anchor.Nowhere, "found"), source.SpanOf(span.Start, span.End))));
        return plain;
    }

    private static IEnumerable<TriageCase> Parse(string text) =>
        from block in text.Split("\n== ", StringSplitOptions.RemoveEmptyEntries).Skip(1)
        let lines = block.TrimEnd('\n').Split('\n')
        let middle = Array.IndexOf(lines, "----")
        select new TriageCase(lines[0], lines[1..middle], lines[(middle + 1)..]);

    [GeneratedRegex(@"\[\|(?<code>CTS\d{4}) (?<text>.*?)\|\]")]
    private static partial Regex Mark();

    /// <summary>Titles are others' to word.</summary>
    [GeneratedRegex(@"(CTS\d{4}), [^,]*,")]
    private static partial Regex CodeWithTitle();
}
