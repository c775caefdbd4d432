using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>A suppression that Sentinel refuses.</summary>
public sealed class SuppressionRange : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1022.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1022",
        Title = "Suppression outside the platform's limits",
        Why = "Sentinel suppresses a rule for at most 24 hours after an alert.",
        Instead = "Choose whole minutes, up to 24 hours, or leave suppression off and group incidents instead.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject.SuppressionDuration is { } stated && RuleDuration.Of(stated) is { } suppression
            && (suppression <= TimeSpan.Zero || suppression > SentinelLimits.LongestSuppression || suppression.Ticks % TimeSpan.TicksPerMinute != 0))
            yield return Kind.At(stated.At, $"Suppression is {Duration.Of(suppression)}; Sentinel takes whole minutes up to 24h.");
    }
}
