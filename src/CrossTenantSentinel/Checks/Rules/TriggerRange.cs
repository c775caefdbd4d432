using System.Globalization;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>A trigger that Sentinel refuses, or that can never or always fire.</summary>
public sealed class TriggerRange : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1021.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1021",
        Title = "Trigger outside the platform's limits",
        Why = "Sentinel takes thresholds of 0 to 10,000; a number of rows is never less than 0.",
        Instead = "Alert on more than 0 rows, or choose a threshold within the limits.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject.TriggerThreshold is not { IsKnown: true } threshold)
            yield break;
        if (!long.TryParse(threshold.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
            yield return Kind.At(threshold.At, $"The threshold is \"{threshold.Text}\", which is no whole number.");
        else if (value is < 0 or > SentinelLimits.TriggerThreshold)
            yield return Kind.At(threshold.At, string.Create(CultureInfo.InvariantCulture, $"The threshold is {value}; Sentinel takes 0 to 10,000."));
        else if (value == 0 && subject.TriggerOperator is { Text: "lt" or "LessThan" } comparison)
            yield return Kind.At(comparison.At, "A number of rows is never less than 0: the rule can not fire.");
    }
}
