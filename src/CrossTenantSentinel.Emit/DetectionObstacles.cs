using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit.Views;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Emit;

/// <summary>What keeps a detection from having a view at all.</summary>
internal static class DetectionObstacles
{
    public static IEnumerable<Finding> Of(Detection detection, IReadOnlyDictionary<string, QueryFacts> facts)
    {
        if (!facts.ContainsKey(detection.Handle))
        {
            string message = $"The tables that the query of {detection.Handle} reads are not known.";
            yield return OutputFindings.UnboundQuery.About(detection, message, nameof(Detection.Query));
        }

        foreach ((string member, TimeSpan duration) in Durations(detection))
        {
            if (!DurationText.CanWrite(duration))
            {
                string message = $"{member} of {detection.Handle} is {duration:c}, which is no positive whole number of minutes.";
                yield return OutputFindings.UnwritableDuration.About(detection, message, member);
            }
        }
    }

    private static IEnumerable<(string Member, TimeSpan Duration)> Durations(Detection detection)
    {
        if (detection is ScheduledRule scheduled)
        {
            yield return (nameof(ScheduledRule.Schedule), scheduled.Schedule.Every);
            yield return (nameof(ScheduledRule.Schedule), scheduled.Schedule.Lookback);
        }

        if (detection is not AnalyticsRule rule)
            yield break;
        if (rule.Suppression is { } suppression)
            yield return (nameof(AnalyticsRule.Suppression), suppression);
        if (rule.Incidents.Grouping is { } grouping)
            yield return (nameof(AnalyticsRule.Incidents), grouping.Lookback);
    }
}
