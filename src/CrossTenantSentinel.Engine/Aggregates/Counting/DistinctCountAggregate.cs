using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Counting;

/// <summary>
/// <c>dcount(x)</c>: the number of distinct values, null not counted. Kusto estimates it; over the rows of a test that estimate is the
/// exact
/// number, so this is exact whatever accuracy the query asks for.
/// </summary>
internal sealed class DistinctCountAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["dcount"];

    public override IReadOnlyList<string> ConditionalNames => ["dcountif"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) =>
        arguments.Count is 1 or 2 ? Of(KqlType.Long, () => new State(arguments[0].Type)) : null;

    internal sealed class State(KqlType type) : AggregateState
    {
        private readonly DistinctValues distinct = new(type);

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            if (arguments.Length > 1)
                DistinctAccuracy.Check(arguments[1]);
            distinct.Add(groups, groupCount, arguments[0]);
        }

        public override IReadOnlyList<Vector> Finish(int groupCount) => [new Vector<long>(distinct.Counts(groupCount))];
    }
}
