using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>Thresholds that leave values out.</summary>
public sealed class ThresholdsWithoutDefault : WorkbookCheck
{
    /// <summary>CTS3693.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3693",
        Title = "Thresholds without a last row for everything else",
        Why = "A value that no row matches shows nothing; rows are tried in order, and the one for everything else comes last.",
        Instead = "End thresholdsGrid with the operator Default.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        foreach (MapNode map in workbook.Node.SelfAndDescendants().OfType<MapNode>())
        {
            if (map.List("thresholdsGrid") is not { Count: > 0 } rows)
                continue;
            int at = Enumerable.Range(0, rows.Count).FirstOrDefault(index => rows[index].Scalar("operator")?.Value == "Default", -1);
            if (at != rows.Count - 1)
                yield return Kind.At(map.Find("thresholdsGrid")!.Key.At(), at < 0 ? "No row has the operator Default." : "Rows after the one with the operator Default never match.");
        }
    }
}
