using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Grouping;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps.Joining;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Partitioning;

/// <summary>Runs a subquery over the rows of each key: <c>partition</c>.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Key">What makes a partition; not dynamic.</param>
/// <param name="Subquery">The subquery.</param>
/// <param name="Part">Where the subquery reads the rows of one key.</param>
/// <param name="MostKeys">More distinct keys end the run; null for any number.</param>
public sealed record PartitionStep(PlanStep Input, Expression Key, PlanStep Subquery, ArgumentStep Part, int? MostKeys) : PlanStep(Subquery.Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Batch rows = run.Execute(Input).Rows;
        GroupIndex index = new([Key.Type]);
        int[] groups = index.Number([Key.Evaluate(rows, run)], rows.Count);
        if (index.Count > MostKeys)
        {
            throw RunFailureException.Because(
                $"The operator 'partition' allows {MostKeys} distinct keys unless hint.strategy is native or shuffle, and there are {index.Count}.");
        }

        RowLists lists = new(groups, index.Count);
        for (int group = 0; group < lists.Count; group++)
        {
            Batch result = run.ExecuteWith(Subquery, Part, rows.Select(lists[group].ToArray())).Rows;
            for (int start = 0; start < result.Count; start += Batch.Size)
                yield return result.Slice(start, Math.Min(Batch.Size, result.Count - start));
        }
    }
}
