using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>Conditions of visibility that do not mean what they say.</summary>
public sealed class VisibilityCondition : WorkbookCheck
{
    /// <summary>CTS3642.</summary>
    public static readonly FindingKind Null = new()
    {
        Code = "CTS3642",
        Title = "Visibility compares with the word null",
        Why = "A parameter that is not set has no value; \"null\" is a text that it never holds.",
        Instead = "Leave value out: then the condition holds while the parameter is unset.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3643.</summary>
    public static readonly FindingKind Twice = new()
    {
        Code = "CTS3643",
        Title = "Two ways to say when a step shows",
        Why = "conditionalVisibility and conditionalVisibilities are both there, and one of them is ignored.",
        Instead = "Move the single condition into conditionalVisibilities.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        foreach (StatedItem item in workbook.AllItems)
        {
            foreach (StatedCondition condition in item.Conditions.Where(condition => condition.Value?.Text == "null"))
                yield return Null.At(condition.Value!.At, $"{item.Title} compares {condition.Parameter?.Text} with the text \"null\".");
            if (item.Node["conditionalVisibility"] is MapNode { Entries.Count: > 0 } single && item.Node.List("conditionalVisibilities") is { Count: > 0 } several && !several.Any(other => IsSame(single, other)))
                yield return Twice.At(item.Node.Find("conditionalVisibility")!.Key.At(), $"{item.Title} has a condition beside conditionalVisibilities that is not among them.");
        }
    }

    private static bool IsSame(MapNode one, DocumentNode other) =>
        new[] { "parameterName", "comparison", "value" }.All(key => one.Scalar(key)?.Value == other.Scalar(key)?.Value);
}
