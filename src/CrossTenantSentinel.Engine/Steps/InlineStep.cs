using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>Rows that are part of the query: <c>datatable</c>.</summary>
/// <param name="Rows">The rows.</param>
public sealed record InlineStep(Table Rows) : PlanStep(Rows.Columns)
{
    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run) => TableStep.RowsOf(Rows, Columns);
}
