using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks.Automation;

/// <summary>An automation rule that closes incidents about changes of trust.</summary>
public sealed class ClosedTrustChange : ItemCheck<AutomationRule>
{
    /// <summary>CTS1803.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1803",
        Title = "Automation rule closes changes of trust",
        Why = "Who may change whom we trust (T1484) can also make the change look expected: an attacker adds the tenant as one of ours. Such incidents need a person.",
        Instead = "Leave rules with the technique T1484 out of automation rules that close incidents; tag the incidents, or lower their severity.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(AutomationRule item)
    {
        if (!item.Actions.OfType<IncidentAction.CloseAsExpected>().Any())
            yield break;
        AnalyticsRule[] rules = [.. item.Conditions.SelectMany(condition => condition.SelfAndInner).OfType<IncidentCondition.RaisedBy>().SelectMany(raised => raised.Rules)];
        if (rules.Length == 0)
            yield return Kind.At(item.At(nameof(AutomationRule.Conditions)), $"{item.Slug} closes incidents of all rules: name those that it may close.");
        foreach (AnalyticsRule rule in rules.Where(rule => rule.Techniques.Any(technique => technique.ParentId == "T1484")))
            yield return Kind.At(item.At(nameof(AutomationRule.Conditions)), $"{item.Slug} closes incidents of {rule.Slug}, which reports changes of trust.");
    }
}
