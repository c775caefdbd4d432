using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A check of a workbook's JSON. Workbooks of the pack have checks of their own, which look at the typed model.</summary>
public abstract class WorkbookCheck : SubjectCheck<WorkbookSubject>
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Inspect(WorkbookSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Content is { } workbook ? Inspect(workbook, subject) : [];
    }

    /// <summary>What is wrong with a workbook.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="subject">Where it comes from.</param>
    protected abstract IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject);

    /// <summary>Every text of the workbook.</summary>
    private protected static IEnumerable<Documents.ScalarNode> Texts(StatedWorkbook workbook) =>
        workbook.Node.SelfAndDescendants().OfType<Documents.ScalarNode>().Where(scalar => scalar.Style == Documents.ScalarStyle.DoubleQuoted);

    /// <summary>A query as its first words, for messages.</summary>
    private protected static string Owner(StatedItem item, StatedParameter? parameter) => parameter is null ? item.Title : $"Parameter {parameter.Name.Text}";
}
