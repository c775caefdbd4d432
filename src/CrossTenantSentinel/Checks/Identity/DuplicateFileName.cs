using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Identity;

/// <summary>Two files of rules with the same name in different folders.</summary>
public sealed class DuplicateFileName : ComparingCheck
{
    /// <summary>CTS3060.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3060",
        Title = "Duplicate file name",
        Why = "Azure-Sentinel's validation looks rules up by the bare name of their file, and fails where two have the same one.",
        Instead = "Rename one of the files.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(Subject subject)
    {
        if (subject is RuleSubject { Form: SubjectForm.Yaml, File: { } file })
            yield return Fact(subject, file[(file.LastIndexOf('/') + 1)..].ToUpperInvariant(), subject.At, file);
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts) => facts
        .GroupBy(fact => fact.Value, StringComparer.Ordinal)
        .Select(same => same.DistinctBy(fact => fact.Detail).ToList())
        .Where(same => same.Count > 1)
        .SelectMany(same => same.Select(fact => Kind.At(fact.At, $"{string.Join(" and ", same.Select(other => other.Detail))} have the same name.") with { Content = fact.Content }));
}
