using System.Text;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Kql.Scenarios;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>Results of scenarios for people: what failed in full, everything else counted.</summary>
internal static class ScenarioText
{
    public static string Of(IReadOnlyList<ScenarioResult> results, bool coloured)
    {
        StringBuilder text = new();
        foreach (ScenarioResult result in ScenarioFindings.WorthTelling(results))
        {
            text.Append(Failed(coloured)).Append(' ').Append(result.Detection.Slug).Append(": ").Append(result.Variant.Name).Append('\n');
            foreach (string difference in result.Differences)
                text.Append(Indented(difference)).Append('\n');
            foreach (ScenarioResult also in results.Where(also => !also.Passed && ReferenceEquals(also.Variant.Original, result.Variant.Original) && also != result))
                text.Append("  Fails as well: ").Append(also.Variant.Name).Append('\n');
            text.Append('\n');
        }

        foreach (IGrouping<string, ScenarioResult> detection in results.GroupBy(result => result.Detection.Slug))
        {
            int failed = detection.Count(result => !result.Passed);
            text.Append(failed == 0 ? "ok    " : Failed(coloured)).Append("  ").Append(detection.Key).Append("  ").Append(detection.Count() - failed).Append(" passed");
            if (failed > 0)
                text.Append(", ").Append(failed).Append(" failed");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The last line.</summary>
    public static string Closing(int scenarios, int failed) => $"{Counts.Number(scenarios, "scenario")}: {scenarios - failed} passed, {failed} failed.";

    private static string Failed(bool coloured) => coloured ? "\e[31mFAILED\e[0m" : "FAILED";

    private static string Indented(string text) => "  " + text.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal);
}
