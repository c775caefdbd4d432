using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Counting;

/// <summary><c>count()</c>: the number of rows. An argument does not matter, not even where it is null.</summary>
internal sealed class CountAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["count", "cnt"];

    public override IReadOnlyList<string> ConditionalNames => ["countif"];

    public override int PredicatePlace => 0;

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) => arguments switch
    {
        [] => Of(KqlType.Long, () => new State()),
        // Nobody says whether a truth value would be a predicate here.
        [{ Type: not KqlType.Bool }] when name == "count" => Of(KqlType.Long, () => new State()),
        _ => null,
    };

    private sealed class State : AggregateState
    {
        private long[] counts = [];

        public override void AddRows(ReadOnlySpan<int> groups, int groupCount, Batch rows, IReadOnlyList<Expression> arguments, Run run) =>
            Add(groups, groupCount, [], run);

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
