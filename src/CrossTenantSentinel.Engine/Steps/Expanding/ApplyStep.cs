using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Expanding;

/// <summary>
/// Runs a subquery over the elements of each row: <c>mv-apply</c>. A row without elements, such as an empty array, gives nothing.
/// </summary>
/// <param name="Input">The rows.</param>
/// <param name="Columns">The columns of the rows, then those of the subquery.</param>
/// <param name="Expansions">The values whose elements become rows, side by side.</param>
/// <param name="Rules">How values become rows.</param>
/// <param name="Subquery">The subquery.</param>
/// <param name="Elements">
/// Where the subquery reads: the columns of the rows, one for each expansion, and last one of type long where the place of the element is wanted.
/// </param>
public sealed record ApplyStep(
    PlanStep Input,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<Expansion> Expansions,
    ExpandRules Rules,
    PlanStep Subquery,
    ArgumentStep Elements) : PlanStep(Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        foreach (Batch batch in Input.Run(run))
        {
            ExpandedRows expanded = new(batch, Expansions, Rules, run);
            int first = 0;
            while (expanded.NextWhole(Batch.Size) is { } part)
            {
                yield return ResultsOf(batch, part, expanded.Counts[first..part.End], first, run);
                first = part.End;
            }
        }
    }

    private Batch ResultsOf(Batch batch, ExpandedPart part, ReadOnlySpan<int> counts, int first, Run run)
    {
        Batch elements = part.Over(batch, Elements.Columns.Count);
        List<Batch> results = [];
        List<int> rows = [];
        int start = 0;
        for (int index = 0; index < counts.Length; index++)
        {
            if (counts[index] == 0)
                continue;
            Batch result = run.ExecuteWith(Subquery, Elements, elements.Slice(start, counts[index])).Rows;
            start += counts[index];
            if (result.Count == 0)
                continue;
            results.Add(result);
            for (int row = 0; row < result.Count; row++)
                rows.Add(first + index);
        }

        Batch all = Batch.Concatenate(results, Subquery.Columns);
        int[] origins = [.. rows];
        return Batch.Lazy(origins.Length, Columns.Count, column =>
            column < batch.ColumnCount ? batch[column].Gather(origins) : all[column - batch.ColumnCount]);
    }
}
