using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Grouping;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>
/// One row for each group of rows with equal keys: the keys, then the results of the aggregations. Without keys one row, also for no rows;
/// with keys no rows give no rows.
/// </summary>
/// <param name="Input">The rows.</param>
/// <param name="Columns">The keys' columns, then one for each result of each aggregation.</param>
/// <param name="Keys">Expressions over the rows.</param>
/// <param name="Aggregations">Over the rows of each group.</param>
public sealed record SummarizeStep(
    PlanStep Input,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<Expression> Keys,
    IReadOnlyList<Aggregation> Aggregations) : PlanStep(Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        GroupIndex index = new([.. Keys.Select(key => key.Type)]);
        AggregateState[] states = [.. Aggregations.Select(aggregation => aggregation.Function.NewState())];
        foreach (Batch batch in Input.Run(run))
        {
            int[] groups = index.Number([.. Keys.Select(key => key.Evaluate(batch, run))], batch.Count);
            for (int place = 0; place < states.Length; place++)
                Aggregations[place].Add(states[place], batch, groups, index.Count, run);
        }

        Batch all = new(index.Count, [.. index.KeyVectors(), .. states.SelectMany(state => state.Finish(index.Count))]);
        for (int start = 0; start < all.Count; start += Batch.Size)
            yield return all.Slice(start, Math.Min(Batch.Size, all.Count - start));
    }
}
