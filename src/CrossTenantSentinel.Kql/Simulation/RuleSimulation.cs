using CrossTenantSentinel.Alerts;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Running;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Scenarios;

namespace CrossTenantSentinel.Kql.Simulation;

/// <summary>
/// Runs a rule again and again, as Sentinel does, while the events of a scenario arrive late: which of them are in no alert, and which in two?
/// </summary>
/// <param name="schema">The schema that queries were bound against.</param>
/// <param name="plan">What to try.</param>
public sealed class RuleSimulation(KustoSchema schema, SimulationPlan plan)
{
    /// <summary>Where a run stands to the arrival of the last row: what goes wrong mostly goes wrong there.</summary>
    private static readonly TimeSpan[] Edges = [TimeSpan.FromMinutes(-2), TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(6)];

    /// <summary>The rule in every timeline of a scenario.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="scenario">A scenario that it alerts on.</param>
    /// <param name="query">The rule's query.</param>
    /// <param name="cancellation">Ends the simulation.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public SimulatedScenario Of(AnalyticsRule rule, Scenario scenario, BoundQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(scenario);
        ScenarioRunner runner = new(schema, (_, _, _) => null);
        return new SimulatedScenario(rule, scenario, [.. Enumerable.Range(0, plan.Timelines + Edges.Length).Select(Timeline)]);

        SimulatedTimeline Timeline(int number)
        {
            Scenario delayed = DelayedRows.Of(scenario, plan, number);
            TimeSpan every = RuleRun.IntervalOf(rule);
            DateTime[] arrivals = [.. delayed.Given.Select(ScenarioData.IngestionOf).OfType<DateTime>()];
            RuleRun[] runs = [.. RuleRun.Of(rule, FirstRun(number, scenario.Now, every, arrivals), arrivals, scenario.Now)];
            // What had happened before is alerted on its own account, unless it is all that there is. A near-real-time run knows no before.
            bool HadHappened(int index) => rule is ScheduledRule && ScenarioData.IngestionOf(scenario.Given[index]) <= scenario.Now - every;
            Scenario earlier = delayed with { Given = [.. delayed.Given.Where((_, index) => HadHappened(index))] };
            AlertedRows expected = new(rule);
            expected.Add(RowTexts.Of(ScenarioRunner.ExpectedRows(rule, scenario)));
            string[] keys = [.. expected.Keys];
            if (earlier.Given.Count > 0 && earlier.Given.Count < delayed.Given.Count)
                Play(runner, rule, query, earlier, runs, expected, cancellation);
            AlertedRows actual = new(rule);
            int alerts = Play(runner, rule, query, delayed, runs, actual, cancellation);
            return new SimulatedTimeline(
                [.. runs.Select(run => run.At)],
                arrivals.Length == 0 ? scenario.Now : arrivals.Max(),
                keys.Sum(key => Math.Max(0, expected.CountOf(key) - actual.CountOf(key))),
                keys.Sum(key => Math.Max(0, actual.CountOf(key) - expected.CountOf(key))),
                alerts);
        }
    }

    /// <summary>The first run that may see what the scenario is about: up to one interval before the scenario's own time.</summary>
    private DateTime FirstRun(int number, DateTime now, TimeSpan every, DateTime[] arrivals)
    {
        if (number < plan.Timelines || arrivals.Length == 0)
        {
            double part = (number + plan.Chance(number, "run")) / Math.Max(plan.Timelines, number + 1);
            return now - every + TimeSpan.FromSeconds(Math.Ceiling(every.TotalSeconds * part));
        }

        DateTime edge = arrivals.Max() + Edges[number - plan.Timelines];
        return edge - (every * Math.Ceiling((edge - now) / every));
    }

    private static int Play(ScenarioRunner runner, AnalyticsRule rule, BoundQuery query, Scenario scenario, RuleRun[] runs, AlertedRows alerted, CancellationToken cancellation)
    {
        int count = 0;
        DateTime restsUntil = DateTime.MinValue;
        foreach (RuleRun run in runs)
        {
            if (run.At < restsUntil)
                continue;
            RunOutcome outcome = runner.Run(query, run.At, new ScenarioData(scenario, run.Sees), cancellation);
            Table result = outcome.Result ?? throw new InvalidOperationException($"{rule.Slug} cannot run: {outcome.Problems[0].Message}");
            IReadOnlyList<IReadOnlyDictionary<string, string>> rows = RowTexts.Of(result);
            IReadOnlyList<Alert> alerts = AlertRaising.Of(rule, rows);
            if (alerts.Count == 0)
                continue;
            alerted.Add(rows);
            count += alerts.Count;
            restsUntil = run.At + (rule.Suppression ?? TimeSpan.Zero);
        }

        return count;
    }
}
