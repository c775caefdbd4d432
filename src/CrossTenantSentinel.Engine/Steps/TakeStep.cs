using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>The first rows: <c>take</c>. Reads no more than it needs.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Count">How many; 0 or more.</param>
public sealed record TakeStep(PlanStep Input, long Count) : PlanStep(Input.Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        long left = Count;
        if (left == 0)
            yield break;
        foreach (Batch batch in Input.Run(run))
        {
            yield return batch.Slice(0, (int)Math.Min(left, batch.Count));
            left -= batch.Count;
            if (left <= 0)
                yield break;
        }
    }
}
