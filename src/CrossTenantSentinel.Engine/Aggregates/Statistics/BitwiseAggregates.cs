using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Statistics;

/// <summary>All numbers combined bit by bit, of the type of the argument; null when there are none.</summary>
internal abstract class BitwiseAggregate : Aggregate
{
    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) => arguments switch
    {
        [{ Type: KqlType.Long }] => Of(KqlType.Long, () => new State<long>(Combine, static bits => bits)),
        [{ Type: KqlType.Int }] => Of(KqlType.Int, () => new State<int>(Combine, static bits => (int)bits)),
        _ => null,
    };

    protected abstract long Combine(long left, long right);

    private sealed class State<T>(Func<long, long, long> combine, Func<long, T> narrow) : AggregateState
    {
        private long[] all = [];
        private bool[] has = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            EnsureSize(ref all, groupCount);
            EnsureSize(ref has, groupCount);
            Vector<long> values = NumberVectors.ToLongs(arguments[0]);
            for (int row = 0; row < groups.Length; row++)
            {
                int group = groups[row];
                if (group < 0 || values.IsNull(row))
                    continue;
                all[group] = has[group] ? combine(all[group], values[row]) : values[row];
                has[group] = true;
            }
        }

        public override IReadOnlyList<Vector> Finish(int groupCount)
        {
            EnsureSize(ref all, groupCount);
            EnsureSize(ref has, groupCount);
            VectorBuilder<T> results = new(groupCount);
            for (int group = 0; group < groupCount; group++)
            {
                if (has[group])
                    results.Append(narrow(all[group]));
                else
                    results.AppendNull();
            }

            return [results.Build()];
        }
    }
}

/// <summary><c>binary_all_and(x)</c>.</summary>
internal sealed class BitwiseAndAggregate : BitwiseAggregate
{
    public override IReadOnlyList<string> Names => ["binary_all_and"];

    protected override long Combine(long left, long right) => left & right;
}

/// <summary><c>binary_all_or(x)</c>.</summary>
internal sealed class BitwiseOrAggregate : BitwiseAggregate
{
    public override IReadOnlyList<string> Names => ["binary_all_or"];

    protected override long Combine(long left, long right) => left | right;
}

/// <summary><c>binary_all_xor(x)</c>.</summary>
internal sealed class BitwiseXorAggregate : BitwiseAggregate
{
    public override IReadOnlyList<string> Names => ["binary_all_xor"];

    protected override long Combine(long left, long right) => left ^ right;
}
