using System.Globalization;
using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>
/// What became of all scenarios that were asked for, when all of them passed. A scenario's clock and rows are fixed, so it comes to the same until code
/// or settings change.
/// </summary>
/// <param name="runs">Where runs are kept.</param>
/// <param name="key">The hash of all that this one depends on.</param>
internal sealed class PassedTests(RememberedRuns runs, string key)
{
    /// <summary>The report of the run that passed, which says that it is an old one; null when none did.</summary>
    public Report? Find()
    {
        if (runs.Find(key)?.Split('\n', 2) is not [string first, string text] || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int scenarios))
            return null;
        return new Report(ExitCode.Clean, [])
        {
            Checked = scenarios,
            Styled = _ => text,
            Closing = ScenarioText.Closing(scenarios, 0) + " Nothing has changed since they ran; --again runs them all the same.",
        };
    }

    /// <summary>Keeps a report, unless something is wrong.</summary>
    public void Keep(Report report)
    {
        if (report is { ExitCode: ExitCode.Clean, Findings.Count: 0, Checked: { } scenarios, Styled: { } styled })
            runs.Remember(key, $"{scenarios.ToString(CultureInfo.InvariantCulture)}\n{styled(false)}");
    }
}
