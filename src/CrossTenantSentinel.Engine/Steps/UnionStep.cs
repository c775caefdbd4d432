using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>The rows of several inputs with the same columns, one input after the other: <c>union</c>.</summary>
/// <param name="Sources">The inputs.</param>
/// <param name="Columns">Names and types; each input has columns of these types in this order.</param>
public sealed record UnionStep(IReadOnlyList<PlanStep> Sources, IReadOnlyList<Column> Columns) : PlanStep(Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => Sources;

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run) => Sources.SelectMany(source => source.Run(run));
}
