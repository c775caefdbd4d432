using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>The rows that an outer step hands to its subquery, such as the elements of one row for <c>mv-apply</c>: see <see cref="Run.ExecuteWith"/>.</summary>
/// <param name="Columns">Names and types.</param>
public sealed record ArgumentStep(IReadOnlyList<Column> Columns) : PlanStep(Columns)
{
    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        yield return run.ArgumentOf(this);
    }
}
