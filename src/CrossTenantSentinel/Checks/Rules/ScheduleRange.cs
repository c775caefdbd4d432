using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>A schedule that Sentinel refuses.</summary>
public sealed class ScheduleRange : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1020.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1020",
        Title = "Schedule outside the platform's limits",
        Why = "Sentinel runs scheduled rules every 5 minutes to every 14 days, over 5 minutes to 14 days, with a lookback of at least the frequency; a lookback of 2 days or more needs a frequency of at least 1 hour.",
        Instead = "Choose whole minutes within these limits. What must be seen faster is a near-real-time rule; what needs longer history needs a summary table or watchlist.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject.Kind == RuleKind.NearRealTime)
            yield break;
        foreach ((string name, Stated? stated) in new[] { ("frequency", subject.Frequency), ("period", subject.Period) })
        {
            // In a file, nothing at all is no duration, which is said elsewhere.
            if (stated is null || RuleDuration.Of(stated) is not { } value || (value <= TimeSpan.Zero && subject.Form == SubjectForm.Yaml))
                continue;
            if (value < SentinelLimits.ShortestSchedule || value > SentinelLimits.LongestSchedule)
                yield return Kind.At(stated.At, $"The {name} is {Duration.Of(value)}; Sentinel takes 5m to 14d.");
            else if (value.Ticks % TimeSpan.TicksPerMinute != 0)
                yield return Kind.At(stated.At, $"The {name} is {value:c}; Sentinel takes whole minutes.");
        }

        if (subject is not { Frequency: { } every, Period: { } lookback } || RuleDuration.Of(every) is not { } frequency || RuleDuration.Of(lookback) is not { } period)
            yield break;
        if (frequency > period)
            yield return Kind.At(every.At, $"The rule runs every {Duration.Of(frequency)} but looks back only {Duration.Of(period)}: events in between are never seen.");
        if (period >= SentinelLimits.LongLookback && frequency < SentinelLimits.ShortestLongLookbackInterval)
            yield return Kind.At(every.At, $"A rule that looks back {Duration.Of(period)} may run every 1h at most, not every {Duration.Of(frequency)}.");
    }
}
