using System.Globalization;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>A trigger that Sentinel refuses, or that can never or always fire.</summary>
public sealed class TriggerRange : ItemCheck<ScheduledRule>
{
    /// <summary>CTS1021.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1021",
        Title = "Trigger outside the platform's limits",
        Why = "Sentinel takes thresholds of 0 to 10,000; a number of rows is never less than 0.",
        Instead = "Use Trigger.AnyRow, or a threshold within the limits.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(ScheduledRule item)
    {
        (TriggerOperator comparison, int threshold) = item.Trigger;
        if (threshold is < 0 or > SentinelLimits.TriggerThreshold)
            yield return Kind.At(item.At(nameof(ScheduledRule.Trigger)), string.Create(CultureInfo.InvariantCulture, $"The threshold is {threshold}; Sentinel takes 0 to 10,000."));
        else if (comparison == TriggerOperator.LessThan && threshold == 0)
            yield return Kind.At(item.At(nameof(ScheduledRule.Trigger)), "A number of rows is never less than 0: the rule can not fire.");
    }
}
