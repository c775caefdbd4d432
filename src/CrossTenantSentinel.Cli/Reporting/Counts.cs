using System.Globalization;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>The last line of a report: how much was looked at, and how many findings there are.</summary>
internal static class Counts
{
    /// <summary>For example <c>Checked 9 items. 1 error, 2 warnings, 0 notes.</c></summary>
    public static string Of(Report report) =>
        $"Checked {Number(report.Checked ?? 0, "item")}. {Number(report.Count(FindingSeverity.Error), "error")}, {Number(report.Count(FindingSeverity.Warning), "warning")}, {Number(report.Count(FindingSeverity.Note), "note")}.{Accepted(report)}";

    private static string Accepted(Report report)
    {
        int suppressed = report.Accepted.Count(located => located.Accepted?.Kind == AcceptanceKind.Suppressed);
        string[] parts = [suppressed > 0 ? $"{suppressed} suppressed" : "", report.Accepted.Count > suppressed ? $"{report.Accepted.Count - suppressed} in the baseline" : ""];
        string said = string.Join(", ", parts.Where(part => part.Length > 0));
        return said.Length == 0 ? "" : $" {said}.";
    }

    /// <summary>A number and its noun.</summary>
    public static string Number(int number, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? noun : plural ?? $"{noun}s")}");
}
