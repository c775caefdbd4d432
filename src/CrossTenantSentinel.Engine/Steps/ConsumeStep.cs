using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>Reads all rows and gives none, and no columns either: <c>consume</c>.</summary>
/// <param name="Input">The rows.</param>
public sealed record ConsumeStep(PlanStep Input) : PlanStep([])
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        foreach (Batch batch in Input.Run(run))
        {
            // An expression that fails must fail here, too.
            for (int column = 0; column < batch.ColumnCount; column++)
                _ = batch[column];
        }

        yield break;
    }
}
