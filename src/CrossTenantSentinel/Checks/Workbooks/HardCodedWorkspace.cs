using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A workspace id in a query of a workbook.</summary>
public sealed partial class HardCodedWorkspace : WorkbookCheck
{
    /// <summary>CTS3602.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3602",
        Title = "Workspace id in a workbook query",
        Why = "The query reads one workspace, whoever opens the workbook: for others it fails or shows the data of somebody else.",
        Instead = "Bind the step to a resource parameter (crossComponentResources).",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        from entry in workbook.LogsQueries
        from match in Workspace.Matches(entry.Query.Text.Value)
        select Kind.At(entry.Query.Text.At(match.Index, match.Length), $"{Owner(entry.Item, entry.Parameter)} reads the workspace {match.Groups["id"].Value}.");

    [GeneratedRegex("""\bworkspace\(\s*["'](?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})["']\s*\)""", RegexOptions.IgnoreCase)]
    private static partial Regex Workspace { get; }
}
