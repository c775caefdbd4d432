using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Grouping;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Sampling;

/// <summary>Some distinct values of one column: <c>sample-distinct</c>. The first that come; no more is read.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Column">Name and type.</param>
/// <param name="Value">The column of the input.</param>
/// <param name="Count">How many; 0 or more.</param>
public sealed record SampleDistinctStep(PlanStep Input, Column Column, Expression Value, long Count) : PlanStep([Column])
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        if (Count == 0)
            yield break;
        GroupIndex index = new([Column.Type]);
        foreach (Batch batch in Input.Run(run))
        {
            index.Number([Value.Evaluate(batch, run)], batch.Count);
            if (index.Count >= Count)
                break;
        }

        Batch values = new(index.Count, [.. index.KeyVectors()]);
        yield return values.Slice(0, (int)Math.Min(Count, values.Count));
    }
}
