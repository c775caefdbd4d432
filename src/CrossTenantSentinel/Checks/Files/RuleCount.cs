using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Files;

/// <summary>More rules than a workspace takes.</summary>
public sealed class RuleCount : ComparingCheck
{
    /// <summary>CTS3718.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3718",
        Title = "More rules than a workspace takes",
        Why = "A workspace takes 512 enabled scheduled rules and 50 near-real-time rules: deployed to one, the rest is refused.",
        Instead = "Deploy a part to each workspace, or disable what is not needed. Near-real-time rules that need no answer within minutes can be scheduled.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(Subject subject)
    {
        if (subject is RuleSubject { Kind: RuleKind.Scheduled or RuleKind.NearRealTime, Form: SubjectForm.Arm or SubjectForm.Pack } rule)
            yield return Fact(rule, rule.Kind == RuleKind.Scheduled ? "scheduled" : "near-real-time", rule.At);
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (IGrouping<string, Fact> rules in facts.GroupBy(fact => fact.Value, StringComparer.Ordinal))
        {
            int most = rules.Key == "scheduled" ? SentinelLimits.ScheduledRules : SentinelLimits.NearRealTimeRules;
            int count = rules.Count();
            if (count > most)
                yield return Kind.At(rules.First().At, $"{count} {rules.Key} rules; a workspace takes {most} that are enabled.");
        }
    }
}
