using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Fixing;

/// <summary>A file and the fixes that may be applied to it.</summary>
/// <param name="File">The path, as findings name it.</param>
/// <param name="Text">The text.</param>
/// <param name="Candidates">Findings whose fixes lie in this file alone, in order.</param>
public sealed record FixableFile(string File, string Text, IReadOnlyList<LocatedFinding> Candidates)
{
    /// <summary>The changes that some fixes come to; null for a finding without fix, or one whose places are not in the text.</summary>
    public IReadOnlyList<TextChange>? ChangesOf(LocatedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        SourceText source = new(File, Text);
        string lineEnd = Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return finding.Fix is not { } fix ? null :
        [
            .. fix.Edits.Select(edit => new TextChange(
                OffsetOf(source, edit.Span.Line, edit.Span.Column),
                OffsetOf(source, edit.Span.EndLine, edit.Span.EndColumn),
                edit.Replacement.ReplaceLineEndings(lineEnd))),
        ];
    }

    /// <summary>The text with the fixes of some findings; null when they overlap.</summary>
    public string? With(IEnumerable<LocatedFinding> findings) =>
        TextChange.Apply(Text, findings.SelectMany(finding => ChangesOf(finding) ?? []));

    private static int OffsetOf(SourceText source, int line, int column) => source.StartOfLine(line) + column - 1;
}
