using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Percentiles;

/// <summary><c>tdigest(x, weight)</c>: the values in a form that can be merged and asked for percentiles; null for none.</summary>
internal sealed class DigestAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["tdigest"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments)
    {
        bool isWeighted = arguments.Count == 2;
        if (arguments.Count is not 1 and not 2 || (isWeighted && arguments[1].Type is not (KqlType.Int or KqlType.Long)))
            return null;
        return PercentileValues.ResultOf(arguments[0].Type) switch
        {
            KqlType.Long => Of(KqlType.Dynamic, () => new State<long>(NumberVectors.ToLongs, isWeighted)),
            KqlType.Real => Of(KqlType.Dynamic, () => new State<double>(NumberVectors.ToReals, isWeighted)),
            KqlType.DateTime => Of(KqlType.Dynamic, () => new State<DateTime>(static vector => (Vector<DateTime>)vector, isWeighted)),
            KqlType.TimeSpan => Of(KqlType.Dynamic, () => new State<TimeSpan>(static vector => (Vector<TimeSpan>)vector, isWeighted)),
            _ => null,
        };
    }

    private sealed class State<T>(Func<Vector, Vector<T>> convert, bool isWeighted) : AggregateState
    {
        private readonly WeightedValues<T> values = new(isWeighted);

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run) =>
            values.Add(groups, convert(arguments[0]), isWeighted ? NumberVectors.ToLongs(arguments[1]) : null);

        public override IReadOnlyList<Vector> Finish(int groupCount) => [new Vector<DynamicValue>(
            [.. values.ByGroup(groupCount).Select(sorted => sorted.Total == 0 ? DynamicValue.Null : Digest.Of(sorted).ToDynamic())])];
    }
}

/// <summary><c>tdigest_merge(x)</c>: one digest of what several digests hold.</summary>
internal sealed class DigestMergeAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["tdigest_merge", "merge_tdigest"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) =>
        arguments is [{ Type: KqlType.Dynamic }] ? Of(KqlType.Dynamic, () => new State()) : null;

    private sealed class State : AggregateState
    {
        private readonly GroupedValues<Digest> digests = new();

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            for (int row = 0; row < groups.Length; row++)
            {
                if (groups[row] >= 0 && Digest.Read(arguments[0].DynamicAt(row)) is { } digest)
                    digests.Add(groups[row], digest);
            }
        }

        public override IReadOnlyList<Vector> Finish(int groupCount)
        {
            Digest[] all = digests.ByGroup(groupCount, out int[] starts);
            DynamicValue[] merged = new DynamicValue[groupCount];
            for (int group = 0; group < groupCount; group++)
            {
                if (starts[group] < starts[group + 1])
                    merged[group] = Digest.Merge(all[starts[group]..starts[group + 1]]).ToDynamic();
            }

            return [new Vector<DynamicValue>(merged)];
        }
    }
}
