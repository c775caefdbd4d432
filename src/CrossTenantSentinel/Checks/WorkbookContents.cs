using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Checks;

namespace CrossTenantSentinel.Checks;

/// <summary>The checks of workbooks, which live beside the workbook vocabulary.</summary>
public sealed class WorkbookContents : ItemCheck<Workbook>
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Workbook item) => WorkbookChecks.Inspect(item);
}
