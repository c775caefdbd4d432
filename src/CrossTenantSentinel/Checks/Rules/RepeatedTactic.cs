using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>A tactic or technique that a list has twice.</summary>
public sealed class RepeatedTactic : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3036.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3036",
        Title = "Tactic or technique listed twice",
        Why = "The second says nothing, and another may have been meant.",
        Instead = "Leave one out, or write what was meant.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) => new[] { subject.Tactics, subject.Techniques, subject.SubTechniques }
        .OfType<IReadOnlyList<Stated>>()
        .SelectMany(list => list.Where(stated => stated.IsKnown).GroupBy(stated => stated.Text, StringComparer.Ordinal))
        .Where(same => same.Count() > 1 && subject.Form != SubjectForm.Pack)
        .Select(same => Kind.At(same.Last().At, $"{same.Key} is listed {(same.Count() == 2 ? "twice" : $"{same.Count()} times")}."));
}
