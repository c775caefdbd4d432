using System.Globalization;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Testing;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Simulation;

namespace CrossTenantSentinel.Cli.Simulating;

/// <summary>What simulated rules miss and repeat, as findings that point at the scenario. What a rule's <c>Misses</c> admits is a note.</summary>
public static partial class SimulationFindings
{
    /// <summary>CTS4020.</summary>
    public static readonly FindingKind Missed = new()
    {
        Code = "CTS4020",
        Title = "Late event that no run alerts",
        Why = "Rows arrive late. What one run does not see yet and the next one takes for old is in no alert.",
        Instead = "Look back further than the window, and decide by ingestion_time() what is new. Where the platform makes that impossible, say in Misses which late events are lost.",
    };

    /// <summary>CTS4021.</summary>
    public static readonly FindingKind Repeated = new()
    {
        Code = "CTS4021",
        Title = "Event that two runs alert",
        Why = "A second alert on the same event costs an analyst's time, and teaches to close alerts unread.",
        Instead = "Cut new from old by ingestion_time(), at the run's time and at that of the run before. Where the platform makes that impossible, say in Misses what alerts twice.",
    };

    /// <summary>The findings about a scenario.</summary>
    /// <param name="simulated">What the rule made of it.</param>
    /// <param name="readSource">The text of a source file by path relative to the root; null when it cannot be read.</param>
    public static IEnumerable<Finding> Of(SimulatedScenario simulated, Func<string, string?> readSource)
    {
        ArgumentNullException.ThrowIfNull(simulated);
        AnalyticsRule rule = simulated.Rule;
        Anchor at = ScenarioFindings.PlaceOf(simulated.Scenario, readSource);
        SimulatedTimeline[] missing = [.. simulated.Timelines.Where(timeline => timeline.Missed > 0)];
        SimulatedTimeline[] repeating = [.. simulated.Timelines.Where(timeline => timeline.Repeated > 0)];
        if (missing.Length > 0)
            yield return Admitted(Missed.At(at, Message(simulated, missing, "miss an alert")), AdmitsLateness().IsMatch(rule.Misses)) with { Content = rule.Slug };
        if (repeating.Length > 0)
            yield return Admitted(Repeated.At(at, Message(simulated, repeating, "alert twice")), AdmitsRepetition().IsMatch(rule.Misses)) with { Content = rule.Slug };
    }

    private static Finding Admitted(Finding finding, bool isAdmitted) => isAdmitted ? finding with { Severity = FindingSeverity.Note } : finding;

    private static string Message(SimulatedScenario simulated, SimulatedTimeline[] wrong, string what)
    {
        SimulatedTimeline example = wrong[0];
        string runs = string.Join(", ", example.Runs.Where(run => run >= example.LastArrival - RunsAround(simulated.Rule)).Take(3).Select(Time));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{simulated.Rule.Slug}: \"{simulated.Scenario.Name}\": {wrong.Length} of {Counts.Number(simulated.Timelines.Count, "timeline")} {what}, for example where the last row arrives at {Time(example.LastArrival)} and {(runs.Length > 0 ? $"runs are at {runs}" : "no run follows")}.");
    }

    private static TimeSpan RunsAround(AnalyticsRule rule) => rule is ScheduledRule scheduled ? scheduled.Schedule.Every : TimeSpan.FromMinutes(1);

    private static string Time(DateTime time) => time.ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(late|lateness|delay\w*|arriv\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AdmitsLateness();

    [GeneratedRegex(@"\b(twice|again|repeat\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AdmitsRepetition();
}
