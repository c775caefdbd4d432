using CrossTenantSentinel.Checks.Structure;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>A near-real-time rule with a schedule.</summary>
public sealed class NearRealTimeSchedule : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3025.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3025",
        Title = "Near-real-time rule with a schedule",
        Why = "A near-real-time rule runs every minute on what has just arrived and alerts on any row: neither Azure-Sentinel's validation nor the API knows a schedule or a trigger for it.",
        Instead = "Remove the key, or make it a scheduled rule.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject.Kind != RuleKind.NearRealTime)
            yield break;
        foreach ((string key, Stated? stated) in new[]
        {
            ("queryFrequency", subject.Frequency), ("queryPeriod", subject.Period), ("triggerOperator", subject.TriggerOperator), ("triggerThreshold", subject.TriggerThreshold),
        })
        {
            if (stated is null)
                continue;
            MapEntry? entry = subject.Form == SubjectForm.Yaml ? (subject.Node as MapNode)?.Find(key) : null;
            Finding finding = Kind.At(entry?.Key.At() ?? stated.At, $"A near-real-time rule has no {key}.");
            yield return entry is not null && EntryLines.Remove((MapNode)subject.Node!, entry) is { } removal ? finding with { Fix = new Fix($"Remove {key}", [removal]) } : finding;
        }
    }
}
