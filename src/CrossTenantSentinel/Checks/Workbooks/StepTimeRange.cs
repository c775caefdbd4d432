using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Spelling;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>How a query is bound to a range of time.</summary>
public sealed class StepTimeRange : WorkbookCheck
{
    /// <summary>CTS3653.</summary>
    public static readonly FindingKind Fixed = new()
    {
        Code = "CTS3653",
        Title = "Fixed range of time beside a time parameter",
        Why = "The step ignores the range that the reader picked.",
        Instead = "Set timeContextFromParameter, or say in the title which range it is.",
        Severity = FindingSeverity.Note,
    };

    /// <summary>CTS3654.</summary>
    public static readonly FindingKind Unknown = new()
    {
        Code = "CTS3654",
        Title = "Range of time from a parameter that no step makes",
        Why = "The step has no range, or waits for ever.",
        Instead = "Name a time parameter of an earlier step.",
    };

    /// <summary>CTS3655.</summary>
    public static readonly FindingKind Twice = new()
    {
        Code = "CTS3655",
        Title = "Query limited in time twice",
        Why = "The step is bound to one range and filters by another: readers see what lies in both, which is neither.",
        Instead = "Bind the step and write the filter with the same parameter, or leave one of them out.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        string[] pickers = [.. workbook.Parameters.Where(parameter => parameter is { Type: StatedParameterType.TimeRange, IsHidden: false }).Select(parameter => parameter.Name.Text).Distinct()];
        foreach ((StatedWorkbookQuery query, StatedItem item, StatedParameter? parameter) in workbook.LogsQueries)
        {
            StatedReference[] times = [.. workbook.References.Where(reference => ReferenceEquals(reference.Query, query) && reference is { Use: ReferenceUse.LogsQuery, State: ReferenceState.Defined, Parameter.IsTime: true })];
            if (query.TimeParameter is null && query.DurationMilliseconds > 0 && parameter is null && pickers.Length > 0 && times.Length == 0)
                yield return Fixed.At(query.Node.Find("timeContext")!.Key.At(), $"{item.Title} does not follow {string.Join(" or ", pickers)}.");
            StatedReference? binding = query.TimeParameter is { } name ? workbook.References.FirstOrDefault(reference => ReferenceEquals(reference.Scalar, name)) : null;
            if (binding is { State: ReferenceState.Undefined } && !workbook.HasTemplates && workbook.Parameters.Any())
                yield return Unknown.At(binding.At, $"No step makes the parameter {binding.Name}.", NearestNames.Of(binding.Name, pickers) is [var best, ..] ? $"Did you mean {best}?" : null);
            foreach (StatedReference other in times.Where(time => binding is { State: ReferenceState.Defined } && time.Name != binding.Name && time.Parameter!.Origin != ParameterOrigin.Brush && Filters(time)))
                yield return Twice.At(other.At, $"{Owner(item, parameter)} is bound to {binding!.Name} and filters by {other.Name}.");
        }
    }

    /// <summary>Whether the row's time is compared with it, in place of a range of its own for a bucket or a label.</summary>
    private static bool Filters(StatedReference time) =>
        time.Specifier is "" or "value" or "query" && time.Scalar.Value[..(time.Start - 1)].TrimEnd().EndsWith("TimeGenerated", StringComparison.Ordinal);
}
