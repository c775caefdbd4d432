using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A query that does not follow the picker of workspaces.</summary>
public sealed partial class IgnoredWorkspacePicker : WorkbookCheck
{
    /// <summary>CTS3664.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3664",
        Title = "Workbook query ignores the picked workspaces",
        Why = "The workbook has a picker of workspaces, but this query reads the workbook's own: numbers side by side come from different places.",
        Instead = "Set crossComponentResources to the parameter that picks workspaces.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        StatedParameter? picker = workbook.Parameters.FirstOrDefault(parameter => parameter.PicksWorkspaces && parameter.Item.Parent is null);
        if (picker is null || !workbook.LogsQueries.Any(entry => entry.Query.Resources.Count > 0))
            yield break;
        bool isMade = false;
        foreach (StatedItem item in workbook.AllItems)
        {
            foreach (StatedParameter parameter in item.Parameters)
            {
                isMade |= ReferenceEquals(parameter, picker);
                if (isMade && parameter.Query is { } query && Ignores(query))
                    yield return Kind.At(query.Text.At(0, 1), $"Parameter {parameter.Name.Text} reads the workbook's own workspace, not those of {picker.Name.Text}.");
            }

            if (isMade && item.Query is { } own && Ignores(own))
                yield return Kind.At(own.Text.At(0, 1), $"{item.Title} reads the workbook's own workspace, not those of {picker.Name.Text}.");
        }
    }

    private static bool Ignores(StatedWorkbookQuery query) =>
        query.IsLogs && query.Resources.Count == 0 && !Constant.IsMatch(query.Text.Value)
        && (query.ResourceType is null || string.Equals(query.ResourceType, "microsoft.operationalinsights/workspaces", StringComparison.OrdinalIgnoreCase));

    /// <summary>A query that reads no table, or names its workspace itself.</summary>
    [GeneratedRegex(@"\A\s*(print|range)\b|\bdatatable\s*\(|\bworkspace\(")]
    private static partial Regex Constant { get; }
}
