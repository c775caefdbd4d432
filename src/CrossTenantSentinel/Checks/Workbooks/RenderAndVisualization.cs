using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A query and a step that want different visuals.</summary>
public sealed partial class RenderAndVisualization : WorkbookCheck
{
    /// <summary>CTS3660.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3660",
        Title = "Query and step name different visuals",
        Why = "The step's visualization wins: render in the query does nothing, and readers of the query are misled.",
        Instead = "Remove render, or set visualization to nothing.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        foreach ((StatedWorkbookQuery query, StatedItem item, StatedParameter? parameter) in workbook.LogsQueries)
        {
            if (parameter is null && item.Visualization is { } visualization && Render.Match(query.Text.Value) is { Success: true } render && render.Groups["kind"].Value != visualization.Value)
                yield return Kind.At(query.Text.At(render.Index, render.Length), $"The query renders {render.Groups["kind"].Value}; the step shows {visualization.Value}.");
        }
    }

    [GeneratedRegex(@"(?<=(\n|\||\A)\s*)render\s+(?<kind>[a-z]+)(?=[^|]*\z)")]
    private static partial Regex Render { get; }
}
