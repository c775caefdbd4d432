using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Counting;

/// <summary><c>hll_merge(x)</c>: one sketch of what several sketches hold.</summary>
internal sealed class SketchMergeAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["hll_merge"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) =>
        arguments is [{ Type: KqlType.Dynamic }] ? Of(KqlType.Dynamic, () => new State()) : null;

    private sealed class State : AggregateState
    {
        private readonly DistinctValues distinct = new(KqlType.Dynamic);
        private bool[] hasSketch = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            EnsureSize(ref hasSketch, groupCount);
            for (int row = 0; row < groups.Length; row++)
            {
                if (groups[row] < 0 || DistinctSketch.ValuesOf(arguments[0].DynamicAt(row)) is not { } values)
                    continue;
                hasSketch[groups[row]] = true;
                int[] same = new int[values.Count];
                Array.Fill(same, groups[row]);
                distinct.Add(same, groupCount, new Vector<DynamicValue>([.. values]));
            }
        }

        public override IReadOnlyList<Vector> Finish(int groupCount)
        {
            EnsureSize(ref hasSketch, groupCount);
            int group = 0;
            return [new Vector<DynamicValue>(DistinctArrays.Of(
                distinct, groupCount, values => hasSketch[group++] ? DistinctSketch.Of(values) : DynamicValue.Null))];
        }
    }
}
