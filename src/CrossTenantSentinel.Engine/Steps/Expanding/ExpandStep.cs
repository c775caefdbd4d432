using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Expanding;

/// <summary>A row for each element of arrays and property bags: <c>mv-expand</c>.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Columns">The columns of the rows, one for each expansion, and last one of type long where the place of the element is wanted.</param>
/// <param name="Expansions">The values whose elements become rows, side by side.</param>
/// <param name="Rules">How values become rows.</param>
public sealed record ExpandStep(PlanStep Input, IReadOnlyList<Column> Columns, IReadOnlyList<Expansion> Expansions, ExpandRules Rules) : PlanStep(Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        foreach (Batch batch in Input.Run(run))
        {
            ExpandedRows expanded = new(batch, Expansions, Rules, run);
            while (expanded.Next(Batch.Size) is { } part)
                yield return part.Over(batch, Columns.Count);
        }
    }
}
