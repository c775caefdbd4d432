using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Fixing;

/// <summary>Proves fixes by checking the file as if it held the new text.</summary>
/// <param name="check">Checks a file as if it held a text; null when it cannot.</param>
public sealed class FileFixProof(Func<string, string, FileCheck?> check) : IFixProof
{
    private readonly Dictionary<string, FileCheck?> before = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string? Refuse(FixAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        if (!before.TryGetValue(attempt.File, out FileCheck? old))
            before[attempt.File] = old = check(attempt.File, attempt.OldText);
        return old is null || check(attempt.File, attempt.NewText) is not { } @new
            ? "the file cannot be checked with it"
            : Compare(old, @new, attempt.Fixed);
    }

    /// <summary>Compares what was found before and after.</summary>
    internal static string? Compare(FileCheck old, FileCheck @new, IReadOnlyList<LocatedFinding> @fixed)
    {
        var counts = Count(old.Findings);
        var left = Count(@new.Findings);
        foreach (var same in @fixed.GroupBy(located => KeyOf(located.Finding)))
        {
            if (left.GetValueOrDefault(same.Key) > Math.Max(0, counts.GetValueOrDefault(same.Key) - same.Count()))
                return $"{same.Key.Code} would still be found";
        }

        var added = Count(@new.Findings.Where(finding => finding.Severity == FindingSeverity.Error))
            .Where(pair => pair.Value > counts.GetValueOrDefault(pair.Key))
            .Select(pair => pair.Key)
            .OrderBy(key => key.Code, StringComparer.Ordinal)
            .FirstOrDefault();
        if (added.Code is not null)
            return $"{added.Code} would be found anew: {added.Message.TrimEnd('.')}";
        // A query that did not bind had no columns that could be kept.
        string? changed = old.Columns.Where(query => query.Value is not null && @new.Columns.GetValueOrDefault(query.Key) != query.Value).Select(query => query.Key).FirstOrDefault();
        if (old.Columns.Count != @new.Columns.Count)
            return "the file would hold other queries";
        return changed is null ? null : $"the columns of {changed} would change";
    }

    private static Dictionary<(string Code, string Message), int> Count(IEnumerable<Finding> findings) =>
        findings.GroupBy(KeyOf).ToDictionary(same => same.Key, same => same.Count());

    private static (string Code, string Message) KeyOf(Finding finding) => (finding.Kind.Code, finding.Message);
}
