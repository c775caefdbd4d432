using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>A schedule that Sentinel refuses.</summary>
public sealed class ScheduleRange : ItemCheck<ScheduledRule>
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
    protected override IEnumerable<Finding> Inspect(ScheduledRule item)
    {
        (TimeSpan every, TimeSpan lookback) = item.Schedule;
        foreach ((string name, TimeSpan value) in new[] { (nameof(Schedule.Every), every), (nameof(Schedule.Lookback), lookback) })
        {
            if (value < SentinelLimits.ShortestSchedule || value > SentinelLimits.LongestSchedule)
                yield return At(item, $"{name} is {Duration.Of(value)}; Sentinel takes 5m to 14d.");
            else if (value.Ticks % TimeSpan.TicksPerMinute != 0)
                yield return At(item, $"{name} is {value:c}; Sentinel takes whole minutes.");
        }

        if (every > lookback)
            yield return At(item, $"The rule runs every {Duration.Of(every)} but looks back only {Duration.Of(lookback)}: events in between are never seen.");
        if (lookback >= SentinelLimits.LongLookback && every < SentinelLimits.ShortestLongLookbackInterval)
            yield return At(item, $"A rule that looks back {Duration.Of(lookback)} may run every 1h at most, not every {Duration.Of(every)}.");
    }

    private static Finding At(ScheduledRule item, string message) => Kind.At(item.At(nameof(ScheduledRule.Schedule)), message);
}
