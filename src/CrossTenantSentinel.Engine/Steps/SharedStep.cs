using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>Runs its input once and keeps the rows for everybody who reads them: <c>materialize</c>.</summary>
/// <param name="Input">The rows.</param>
public sealed record SharedStep(PlanStep Input) : PlanStep(Input.Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return TableStep.RowsOf(run.ExecuteOnce(Input), Columns);
    }
}
