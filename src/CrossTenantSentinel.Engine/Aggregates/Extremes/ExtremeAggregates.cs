using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Extremes;

/// <summary>The largest or smallest value that is not null; null when there is none.</summary>
internal abstract class ExtremeAggregate : Aggregate
{
    /// <summary>Types that have an order in Kusto: neither guid nor dynamic.</summary>
    public static bool IsOrdered(KqlType type) => type is not KqlType.Guid and not KqlType.Dynamic;

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) =>
        arguments.Count == 1 && IsOrdered(arguments[0].Type)
            ? Of(arguments[0].Type, () => Scalar.Visit(arguments[0].Type, NewState))
            : null;

    protected abstract IScalarVisitor<AggregateState> NewState { get; }

    protected sealed class State<T, TBetter> : AggregateState
        where TBetter : IBetter<T>
    {
        private T[] bests = [];
        private bool[] has = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            EnsureSize(ref bests, groupCount);
            EnsureSize(ref has, groupCount);
            Vector<T> values = (Vector<T>)arguments[0];
            for (int row = 0; row < groups.Length; row++)
            {
                int group = groups[row];
                if (group < 0 || values.IsNull(row))
                    continue;
                T value = values[row];
                if (has[group] && !TBetter.IsBetter(value, bests[group]))
                    continue;
                bests[group] = value;
                has[group] = true;
            }
        }

        public override IReadOnlyList<Vector> Finish(int groupCount)
        {
            EnsureSize(ref bests, groupCount);
            EnsureSize(ref has, groupCount);
            VectorBuilder<T> results = new(groupCount);
            for (int group = 0; group < groupCount; group++)
            {
                if (has[group])
                    results.Append(bests[group]);
                else
                    results.AppendNull();
            }

            return [results.Build()];
        }
    }
}

/// <summary><c>max(x)</c>.</summary>
internal sealed class MaxAggregate : ExtremeAggregate
{
    public override IReadOnlyList<string> Names => ["max"];

    public override IReadOnlyList<string> ConditionalNames => ["maxif"];

    protected override IScalarVisitor<AggregateState> NewState { get; } = new Maker();

    private sealed class Maker : IScalarVisitor<AggregateState>
    {
        public AggregateState Visit<T>()
            where T : notnull => new State<T, Larger<T>>();
    }
}

/// <summary><c>min(x)</c>.</summary>
internal sealed class MinAggregate : ExtremeAggregate
{
    public override IReadOnlyList<string> Names => ["min"];

    public override IReadOnlyList<string> ConditionalNames => ["minif"];

    protected override IScalarVisitor<AggregateState> NewState { get; } = new Maker();

    private sealed class Maker : IScalarVisitor<AggregateState>
    {
        public AggregateState Visit<T>()
            where T : notnull => new State<T, Smaller<T>>();
    }
}
