using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Counting;

/// <summary><c>count_distinct(x)</c>: the number of distinct values, null not counted.</summary>
internal sealed class CountDistinctAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["count_distinct"];

    public override IReadOnlyList<string> ConditionalNames => ["count_distinctif"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) =>
        arguments.Count == 1 ? Of(KqlType.Long, () => new DistinctCountAggregate.State(arguments[0].Type)) : null;
}
