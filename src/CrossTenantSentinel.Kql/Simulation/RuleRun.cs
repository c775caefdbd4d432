using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Kql.Simulation;

/// <summary>One run of a rule: its time, which is the query's <c>now()</c>, and the rows that it sees.</summary>
/// <param name="At">The time, UTC.</param>
/// <param name="Sees">Whether it sees a row.</param>
internal sealed record RuleRun(DateTime At, Func<TableRow, bool> Sees)
{
    /// <summary>Time between two runs of a rule.</summary>
    public static TimeSpan IntervalOf(AnalyticsRule rule) => rule is ScheduledRule scheduled ? scheduled.Schedule.Every : SentinelLimits.NearRealTimeInterval;

    /// <summary>The runs of a rule from one on, until everything has been seen and could have been seen again.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="first">The time of the first run; of a near-real-time rule, of any run.</param>
    /// <param name="arrivals">When rows reach the workspace.</param>
    /// <param name="now">The scenario's own time, at which it would alert: what a watchlist says may be younger than all rows.</param>
    public static IEnumerable<RuleRun> Of(AnalyticsRule rule, DateTime first, IReadOnlyCollection<DateTime> arrivals, DateTime now)
    {
        TimeSpan every = IntervalOf(rule);
        DateTime last = (arrivals.Count > 0 && arrivals.Max() > now ? arrivals.Max() : now) + every + every;
        if (rule is ScheduledRule scheduled)
            return Times(first, last, every).Select(at => Scheduled(at, scheduled.Schedule.Lookback));
        // A near-real-time run without any new row has nothing to say.
        return arrivals.Select(arrival => first + (every * Math.Ceiling((arrival - first) / every))).Distinct().Order().Select(at => NearRealTime(at, every));
    }

    private static IEnumerable<DateTime> Times(DateTime first, DateTime last, TimeSpan every)
    {
        for (DateTime at = first; at <= last; at += every)
            yield return at;
    }

    private static RuleRun Scheduled(DateTime at, TimeSpan lookback) => new(
        at,
        row => (row.TimeGenerated is not { } time || (time >= at - lookback && time <= at)) && (ScenarioData.IngestionOf(row) is not { } ingested || ingested <= at + SentinelLimits.ScheduledRunDelay));

    private static RuleRun NearRealTime(DateTime at, TimeSpan every) =>
        new(at, row => ScenarioData.IngestionOf(row) is not { } ingested || (ingested > at - every && ingested <= at));
}
