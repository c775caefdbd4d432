using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>
/// Settings on the command line: <c>--set BaselineDays=7</c>; a list as comma-separated values, or element by element,
/// <c>--set InternalDomains:0=contoso.com</c>. Everything after the first <c>=</c> is the value, unchanged.
/// </summary>
public static class CommandLineSettings
{
    /// <summary>CTS0102.</summary>
    public static readonly FindingKind NotAnAssignment = new()
    {
        Code = "CTS0102",
        Title = "--set without a key and a value",
        Why = "A value without a key sets nothing, and a key without a value would silently empty a setting.",
        Instead = "Write --set Key=Value, for example --set BaselineDays=7.",
    };

    /// <summary>Reads the values of <c>--set</c>.</summary>
    public static SettingsSource Read(IReadOnlyList<string> assignments)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        SettingPlace place = new("--set", null);
        List<SettingEntry> entries = [];
        List<Finding> findings = [];
        foreach (string assignment in assignments)
        {
            int equals = assignment.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                entries.Add(new SettingEntry(assignment[..equals], assignment[(equals + 1)..], SettingForm.Plain, place));
            else
                findings.Add(NotAnAssignment.At(Anchor.Nowhere, $"--set {Shown.Value(assignment)} is not of the form Key=Value."));
        }

        return new SettingsSource(entries, findings);
    }
}
