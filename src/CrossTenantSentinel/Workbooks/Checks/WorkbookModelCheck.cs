using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>The checks of workbooks, for every workbook of a pack.</summary>
internal sealed class WorkbookModelCheck : ModelCheck
{
    public override IEnumerable<Finding> Inspect(Catalog catalog) => catalog.Items.OfType<Workbook>().SelectMany(WorkbookChecks.Inspect);
}
