using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Kql.Checks.Workbooks;

/// <summary>A query that reads all that is kept.</summary>
public sealed partial class StepWithoutTimeRange : WorkbookQueryCheck
{
    /// <summary>CTS3635.</summary>
    public static readonly FindingKind Parameter = new()
    {
        Code = "CTS3635",
        Title = "List of a workbook parameter reads without a range of time",
        Why = "The query that fills the list reads the whole retention each time the workbook opens.",
        Instead = "Set timeContextFromParameter or a duration, or filter TimeGenerated.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3652.</summary>
    public static readonly FindingKind Step = new()
    {
        Code = "CTS3652",
        Title = "Workbook query without a range of time",
        Why = "The query reads the whole retention: it is slow, costs more and ignores what the reader picked.",
        Instead = "Set timeContextFromParameter or a duration, or filter TimeGenerated.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(CheckedQuery query, SubstitutedText text)
    {
        if (query.Bound.Tables.Count == 0 || text.Query.TimeParameter is not null || text.Query.DurationMilliseconds > 0 || NamesTime.IsMatch(text.Query.Text.Value))
            yield break;
        // A dashboard's range comes from outside.
        if (text.Query.Node["timeContext"]?.Scalar("useDashboardTimeRange")?.Value == "true")
            yield break;
        yield return text.Parameter is { } parameter
            ? Parameter.At(text.Query.Text.At(0, 1), $"Parameter {parameter.Name.Text} is filled without a range of time.")
            : Step.At(text.Query.Text.At(0, 1), $"{text.Item.Title} has no range of time.");
    }

    /// <summary>Whatever limits or names a time is not our business here.</summary>
    [GeneratedRegex(@"TimeGenerated|\bago\(|\bnow\(|\bdatetime\(|[Tt]imestamp|\{\w*[Tt]ime\w*[:}]|ingestion_time\(")]
    private static partial Regex NamesTime { get; }
}
