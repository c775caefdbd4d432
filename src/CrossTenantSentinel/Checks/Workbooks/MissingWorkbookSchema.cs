using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A workbook without schema.</summary>
public sealed class MissingWorkbookSchema : WorkbookCheck
{
    /// <summary>CTS3611.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3611",
        Title = "Workbook without $schema",
        Why = "Editors cannot help with, and tools cannot recognise, a JSON file that does not say what it is; the portal writes $schema itself.",
        Instead = "Add $schema with the address of the public workbook schema.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        if (workbook.Node["$schema"] is not null)
            yield break;
        Finding finding = Kind.At(subject.At, "The workbook has no $schema.");
        bool canFix = subject.Form == SubjectForm.Gallery && workbook.Node.Entries.Count > 0;
        yield return canFix ? finding with { Fix = new Fix("Add $schema", [new TextEdit(After(workbook.Node.Entries[^1].Value), $",\n  \"$schema\": \"{Address}\"")]) } : finding;
    }

    private const string Address = "https://github.com/Microsoft/Application-Insights-Workbooks/blob/master/schema/workbook.json";

    private static Anchor.OfSpan After(DocumentNode node) => new(node.Source.SpanOf(node.End, node.End));
}
