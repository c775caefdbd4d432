using System.Globalization;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>Findings of one cause, of which people are shown the first few.</summary>
/// <param name="Cause">What they have in common, for people; null when code and message say it.</param>
/// <param name="Shown">Those that are shown, in order.</param>
/// <param name="More">How many there are beside them.</param>
public sealed record CauseGroup(string? Cause, IReadOnlyList<LocatedFinding> Shown, int More)
{
    /// <summary>What is said of those that are not shown; null when all are.</summary>
    public string? Rest => More == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"and {More} more{(Cause is null ? "" : $" of one cause, {Cause}")}; --max-per-cause 0 shows all");

    /// <summary>
    /// Groups findings: in the order of each cause's first finding, and within a cause as they come. Findings without a stated cause share
    /// one when code and message are the same.
    /// </summary>
    /// <param name="findings">In order.</param>
    /// <param name="most">How many of a cause are shown; 0 for all.</param>
    public static IReadOnlyList<CauseGroup> Of(IReadOnlyList<LocatedFinding> findings, int most) =>
    [
        .. findings.GroupBy(located => KeyOf(located.Finding)).Select(same =>
        {
            LocatedFinding[] shown = [.. most == 0 ? same : same.Take(most)];
            return new CauseGroup(same.First().Finding.Cause, shown, same.Count() - shown.Length);
        }),
    ];

    private static (string? Cause, string Code, string Message) KeyOf(Finding finding) =>
        finding.Cause is { } cause ? (cause, "", "") : (null, finding.Kind.Code, finding.Message);
}
