using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>New columns from old ones: <c>project</c>, <c>extend</c> and their relatives. Columns that are passed on are not read.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Columns">Names and types.</param>
/// <param name="Values">One expression for each column.</param>
public sealed record ProjectStep(PlanStep Input, IReadOnlyList<Column> Columns, IReadOnlyList<Expression> Values) : PlanStep(Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        foreach (Batch batch in Input.Run(run))
            yield return Batch.Lazy(batch.Count, Values.Count, column => Values[column].Evaluate(batch, run));
    }
}
