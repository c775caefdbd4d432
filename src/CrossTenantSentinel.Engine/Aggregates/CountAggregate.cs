using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates;

/// <summary><c>count()</c>: the number of rows.</summary>
internal sealed class CountAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["count"];

    public override BoundAggregate? Bind(IReadOnlyList<Expression> arguments) =>
        arguments.Count == 0 ? new BoundAggregate([KqlType.Long], () => new State()) : null;

    private sealed class State : AggregateState
    {
        private long[] counts = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            EnsureSize(ref counts, groupCount);
            foreach (int group in groups)
            {
                if (group >= 0)
                    counts[group]++;
            }
        }

        public override IReadOnlyList<Vector> Finish(int groupCount)
        {
            EnsureSize(ref counts, groupCount);
            return [new Vector<long>(counts[..groupCount])];
        }
    }
}
