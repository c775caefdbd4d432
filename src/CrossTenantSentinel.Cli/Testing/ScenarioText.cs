using System.Text;
using CrossTenantSentinel.Kql.Scenarios;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>Results of scenarios for people: what failed in full, everything else counted.</summary>
internal static class ScenarioText
{
    public static string Of(IReadOnlyList<ScenarioResult> results)
    {
        StringBuilder text = new();
        foreach (ScenarioResult result in results.Where(result => !result.Passed))
        {
            text.Append("FAILED ").Append(result.Detection.Slug).Append(": ").Append(result.Variant.Name).Append('\n');
            foreach (string difference in result.Differences)
                text.Append(Indented(difference)).Append('\n');
            text.Append('\n');
        }

        foreach (IGrouping<string, ScenarioResult> detection in results.GroupBy(result => result.Detection.Slug))
        {
            int failed = detection.Count(result => !result.Passed);
            text.Append(failed == 0 ? "ok      " : "FAILED  ").Append(detection.Key).Append("  ").Append(detection.Count() - failed).Append(" passed");
            if (failed > 0)
                text.Append(", ").Append(failed).Append(" failed");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Indented(string text) => "  " + text.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal);
}
