using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>All rows in one batch, in their order, for functions that look at other rows: <c>serialize</c>.</summary>
/// <param name="Input">The rows.</param>
public sealed record SerializeStep(PlanStep Input) : PlanStep(Input.Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        yield return run.Execute(Input).Rows;
    }
}
