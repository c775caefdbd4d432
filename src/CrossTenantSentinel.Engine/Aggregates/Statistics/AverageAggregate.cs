using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Statistics;

/// <summary><c>avg(x)</c>: the mean of what is not null. Of nothing it is NaN, 0 divided by 0; null for types that have no NaN.</summary>
internal sealed class AverageAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["avg"];

    public override IReadOnlyList<string> ConditionalNames => ["avgif"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) =>
        arguments.Count == 1 ? Bind(arguments[0].Type) : null;

    private static BoundAggregate? Bind(KqlType type) => type switch
    {
        KqlType.Int or KqlType.Long or KqlType.Real => Of(KqlType.Real, () => new RealState()),
        KqlType.Decimal => Of(KqlType.Decimal, () => new State<decimal, decimal>(
            static (sum, value) => sum + value, static (sum, count) => sum / count)),
        KqlType.TimeSpan => Of(KqlType.TimeSpan, () => new State<TimeSpan, Int128>(
            static (sum, value) => sum + value.Ticks, static (sum, count) => new TimeSpan((long)(sum / count)))),
        KqlType.DateTime => Of(KqlType.DateTime, () => new State<DateTime, Int128>(
            static (sum, value) => sum + value.Ticks, static (sum, count) => new DateTime((long)(sum / count), DateTimeKind.Utc))),
        _ => null,
    };

    private sealed class RealState : AggregateState
    {
        private double[] sums = [];
        private long[] counts = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            EnsureSize(ref sums, groupCount);
            EnsureSize(ref counts, groupCount);
            Vector<double> values = NumberVectors.ToReals(arguments[0]);
            for (int row = 0; row < groups.Length; row++)
            {
                int group = groups[row];
                if (group < 0 || values.IsNull(row))
                    continue;
                sums[group] += values[row];
                counts[group]++;
            }
        }

        public override IReadOnlyList<Vector> Finish(int groupCount)
        {
            EnsureSize(ref sums, groupCount);
            EnsureSize(ref counts, groupCount);
            double[] averages = new double[groupCount];
            for (int group = 0; group < groupCount; group++)
                averages[group] = sums[group] / counts[group];
            return [new Vector<double>(averages)];
        }
    }

    private sealed class State<T, TSum>(Func<TSum, T, TSum> add, Func<TSum, long, T> divide) : AggregateState
    {
        private TSum[] sums = [];
        private long[] counts = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            EnsureSize(ref sums, groupCount);
            EnsureSize(ref counts, groupCount);
            Vector<T> values = (Vector<T>)arguments[0];
            try
            {
                for (int row = 0; row < groups.Length; row++)
                {
                    int group = groups[row];
                    if (group < 0 || values.IsNull(row))
                        continue;
                    sums[group] = add(sums[group], values[row]);
                    counts[group]++;
                }
            }
            catch (OverflowException)
            {
                throw RunFailureException.Because($"The sum for an average is too large for the type {Scalar.TypeOf<T>().Name()}.");
            }
        }

        public override IReadOnlyList<Vector> Finish(int groupCount)
        {
            EnsureSize(ref sums, groupCount);
            EnsureSize(ref counts, groupCount);
            VectorBuilder<T> averages = new(groupCount);
            for (int group = 0; group < groupCount; group++)
            {
                if (counts[group] == 0)
                    averages.AppendNull();
                else
                    averages.Append(divide(sums[group], counts[group]));
            }

            return [averages.Build()];
        }
    }
}
