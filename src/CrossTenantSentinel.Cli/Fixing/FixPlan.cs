using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Fixing;

/// <summary>
/// Decides which fixes are applied: those that are proven. All fixes of a file are tried together; when that cannot be proven, one after the
/// other, each on top of those that were.
/// </summary>
public static class FixPlan
{
    /// <summary>CTS3920.</summary>
    public static readonly FindingKind NotProven = new()
    {
        Code = "CTS3920",
        Title = "Fix that is not applied",
        Why = "A fix is kept only when the finding is gone with it, no new error appears and every query still gives the same columns.",
        Instead = "Make the change by hand, and read what the check says then.",
        Severity = FindingSeverity.Note,
    };

    /// <summary>Decides.</summary>
    /// <param name="findings">What is reported.</param>
    /// <param name="read">The text of a file; null when it cannot be read.</param>
    /// <param name="proof">Proves fixes.</param>
    public static FixedFiles Of(IReadOnlyList<LocatedFinding> findings, Func<string, string?> read, IFixProof proof)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(proof);
        List<FixedFile> files = [];
        List<Finding> refused = [];
        foreach (IGrouping<string, LocatedFinding> group in findings.Where(located => located.Fix is not null).GroupBy(located => located.Fix!.Edits[0].Span.File).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            LocatedFinding[] spread = [.. group.Where(located => located.Fix!.Edits.Any(edit => edit.Span.File != group.Key))];
            refused.AddRange(spread.Select(located => Refuse(located, "it changes more than one file")));
            if (read(group.Key) is not { } text)
                refused.AddRange(group.Except(spread).Select(located => Refuse(located, "the file cannot be read")));
            else if (Fix(new FixableFile(group.Key, text, [.. group.Except(spread)]), proof, refused) is { } fixedFile)
                files.Add(fixedFile);
        }

        return new FixedFiles(files, refused);
    }

    private static FixedFile? Fix(FixableFile file, IFixProof proof, List<Finding> refused)
    {
        if (file.Candidates.Count > 1 && file.With(file.Candidates) is { } all && proof.Refuse(new FixAttempt(file.File, file.Text, all, file.Candidates)) is null)
            return new FixedFile(file.File, file.Text, all, file.Candidates);
        List<LocatedFinding> proven = [];
        string text = file.Text;
        foreach (LocatedFinding candidate in file.Candidates)
        {
            string? changed = file.With([.. proven, candidate]);
            string? why = changed is null ? "it overlaps another fix; run cts check --fix again"
                : changed == text ? "it changes nothing"
                : proof.Refuse(new FixAttempt(file.File, file.Text, changed, [.. proven, candidate]));
            if (why is null)
            {
                proven.Add(candidate);
                text = changed!;
            }
            else
            {
                refused.Add(Refuse(candidate, why));
            }
        }

        return proven.Count == 0 ? null : new FixedFile(file.File, file.Text, text, proven);
    }

    private static Finding Refuse(LocatedFinding located, string why)
    {
        Anchor at = located.Span is { } span ? new Anchor.OfSpan(span) : new Anchor.OfSpan(SourceSpan.WholeFile(located.Fix!.Edits[0].Span.File));
        return NotProven.At(at, $"\"{located.Fix!.Title}\" for {located.Finding.Kind.Code} is not applied: {why}.") with { Content = located.Finding.Content };
    }
}
