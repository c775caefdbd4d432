using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>One row of expressions: <c>print</c>.</summary>
/// <param name="Columns">Names and types.</param>
/// <param name="Values">One expression for each column.</param>
public sealed record PrintStep(IReadOnlyList<Column> Columns, IReadOnlyList<Expression> Values) : PlanStep(Columns)
{
    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        Batch nothing = new(1);
        yield return new Batch(1, [.. Values.Select(value => value.Evaluate(nothing, run))]);
    }
}
