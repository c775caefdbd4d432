using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Statistics;

/// <summary><c>sum(x)</c>: the sum of numbers or durations; 0 when there is nothing but nulls.</summary>
internal sealed class SumAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["sum"];

    public override IReadOnlyList<string> ConditionalNames => ["sumif"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) =>
        arguments.Count == 1 ? Bind(arguments[0].Type) : null;

    private static BoundAggregate? Bind(KqlType type) => type switch
    {
        KqlType.Int => Of(KqlType.Long, () => new State<int, long, IntSummand>()),
        KqlType.Long => Of(KqlType.Long, () => new State<long, long, LongSummand>()),
        KqlType.Real => Of(KqlType.Real, () => new State<double, double, RealSummand>()),
        KqlType.Decimal => Of(KqlType.Decimal, () => new State<decimal, decimal, DecimalSummand>()),
        KqlType.TimeSpan => Of(KqlType.TimeSpan, () => new State<TimeSpan, TimeSpan, DurationSummand>()),
        _ => null,
    };

    private sealed class State<T, TSum, TSummand> : AggregateState
        where TSummand : ISummand<T, TSum>
    {
        private TSum[] sums = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            EnsureSize(ref sums, groupCount);
            Vector<T> values = (Vector<T>)arguments[0];
            try
            {
                for (int row = 0; row < groups.Length; row++)
                {
                    int group = groups[row];
                    if (group >= 0 && !values.IsNull(row))
                        sums[group] = TSummand.Add(sums[group], values[row]);
                }
            }
            catch (OverflowException)
            {
                throw RunFailureException.Because($"A sum is too large for the type {Scalar.TypeOf<TSum>().Name()}.");
            }
        }

        public override IReadOnlyList<Vector> Finish(int groupCount)
        {
            EnsureSize(ref sums, groupCount);
            return [new Vector<TSum>(sums[..groupCount])];
        }
    }
}
