using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Templates;

/// <summary>A template's rule without suppression settings.</summary>
public sealed class MissingSuppression : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3704.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3704",
        Title = "Rule of a template without suppression settings",
        Why = "The API requires suppressionDuration and suppressionEnabled, also where suppression is off: it refuses the rule.",
        Instead = "Write \"suppressionDuration\": \"PT1H\" and \"suppressionEnabled\": false.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject.Form != SubjectForm.Arm || subject.IsTemplate || subject.Kind is not (RuleKind.Scheduled or RuleKind.NearRealTime))
            yield break;
        string[] missing = [.. new[] { (subject.SuppressionDuration, "suppressionDuration"), (subject.SuppressionEnabled, "suppressionEnabled") }.Where(pair => pair.Item1 is null).Select(pair => pair.Item2)];
        if (missing.Length > 0)
            yield return Kind.At(subject.At, $"The rule has no {string.Join(" and no ", missing)}.");
    }
}
