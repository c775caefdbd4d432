using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Counting;

/// <summary><c>hll(x)</c>: the distinct values in a form that <c>hll_merge</c> merges and <c>dcount_hll</c> counts.</summary>
internal sealed class SketchAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["hll"];

    public override IReadOnlyList<string> ConditionalNames => ["hll_if"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) =>
        arguments.Count is 1 or 2 ? Of(KqlType.Dynamic, () => new State(arguments[0].Type)) : null;

    private sealed class State(KqlType type) : AggregateState
    {
        private readonly DistinctValues distinct = new(type);

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            if (arguments.Length > 1)
                DistinctAccuracy.Check(arguments[1]);
            distinct.Add(groups, groupCount, arguments[0]);
        }

        public override IReadOnlyList<Vector> Finish(int groupCount) => [new Vector<DynamicValue>(DistinctArrays.Of(
            distinct, groupCount, static values => values.Length == 0 ? DynamicValue.Null : DistinctSketch.Of(values)))];
    }
}
