using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Sorting;

/// <summary>All rows in order: <c>sort</c>. Rows with equal keys keep their order.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Keys">What to order by, the most important first.</param>
public sealed record SortStep(PlanStep Input, IReadOnlyList<SortKey> Keys) : PlanStep(Input.Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Batch rows = run.Execute(Input).Rows;
        int[] order = RowOrder.Of(Keys, [.. Keys.Select(key => key.Value.Evaluate(rows, run))], rows.Count);
        for (int start = 0; start < order.Length; start += Batch.Size)
            yield return rows.Select(order[start..Math.Min(start + Batch.Size, order.Length)]);
    }
}
