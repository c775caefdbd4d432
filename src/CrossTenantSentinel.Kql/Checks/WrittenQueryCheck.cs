using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>
/// A check of what the author of a query wrote. What it finds in the value of a workbook's parameter is not reported: that value is an example,
/// and the reader of the workbook picks another.
/// </summary>
public abstract class WrittenQueryCheck : QueryCheck
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        IEnumerable<Finding> findings = InspectWritten(query);
        return query.Query.Text is SubstitutedText text ? findings.Where(finding => !text.IsValue(finding.At)) : findings;
    }

    /// <summary>What is wrong with a query.</summary>
    protected abstract IEnumerable<Finding> InspectWritten(CheckedQuery query);
}
