using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Sorting;

/// <summary>The first rows in order: <c>top</c>. The same rows as sorting and taking the first, without keeping all of them.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Count">How many; 0 or more.</param>
/// <param name="Keys">What to order by, the most important first.</param>
public sealed record TopStep(PlanStep Input, long Count, IReadOnlyList<SortKey> Keys) : PlanStep(Input.Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        if (Count == 0)
            yield break;
        TopRows top = new(Keys, Count);
        foreach (Batch batch in Input.Run(run))
            top.Add(batch, [.. Keys.Select(key => key.Value.Evaluate(batch, run))]);
        Batch rows = top.Finish(Columns);
        for (int start = 0; start < rows.Count; start += Batch.Size)
            yield return rows.Slice(start, Math.Min(Batch.Size, rows.Count - start));
    }
}
