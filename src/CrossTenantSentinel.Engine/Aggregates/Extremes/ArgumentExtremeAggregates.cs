using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Extremes;

/// <summary>
/// The row with the extreme value: that value, then the other expressions in that row. Of equal rows the first; where all values are null,
/// the first row.
/// </summary>
internal abstract class ArgumentExtremeAggregate : Aggregate
{
    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count == 0 || !ExtremeAggregate.IsOrdered(arguments[0].Type))
            return null;
        KqlType[] types = [.. arguments.Select(argument => argument.Type)];
        return new BoundAggregate(types, () => Scalar.Visit(types[0], NewState(types)));
    }

    protected abstract IScalarVisitor<AggregateState> NewState(KqlType[] types);

    protected sealed class State<T, TBetter>(KqlType[] types) : AggregateState
        where TBetter : IBetter<T>
    {
        private readonly KeptRows kept = new(types[1..]);
        private T[] bests = [];
        private bool[] has = [];

        public override void AddRows(ReadOnlySpan<int> groups, int groupCount, Batch rows, IReadOnlyList<Expression> arguments, Run run)
        {
            EnsureSize(ref bests, groupCount);
            EnsureSize(ref has, groupCount);
            kept.EnsureSize(groupCount);
            Vector<T> values = (Vector<T>)arguments[0].Evaluate(rows, run);
            for (int row = 0; row < groups.Length; row++)
            {
                int group = groups[row];
                if (group < 0)
                    continue;
                if (values.IsNull(row))
                {
                    if (!has[group] && !kept.Has(group) && !kept.HasChosen(group))
                        kept.Choose(group, row);
                    continue;
                }

                T value = values[row];
                if (has[group] && !TBetter.IsBetter(value, bests[group]))
                    continue;
                bests[group] = value;
                has[group] = true;
                kept.Choose(group, row);
            }

            kept.Keep(groups, rows, arguments.Skip(1), run);
        }

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run) =>
            throw new NotSupportedException();

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

            return [results.Build(), .. kept.Finish(groupCount)];
        }
    }
}

/// <summary><c>arg_max(x, ...)</c>.</summary>
internal sealed class ArgumentMaxAggregate : ArgumentExtremeAggregate
{
    public override IReadOnlyList<string> Names => ["arg_max", "argmax"];

    protected override IScalarVisitor<AggregateState> NewState(KqlType[] types) => new Maker(types);

    private sealed class Maker(KqlType[] types) : IScalarVisitor<AggregateState>
    {
        public AggregateState Visit<T>()
            where T : notnull => new State<T, Larger<T>>(types);
    }
}

/// <summary><c>arg_min(x, ...)</c>.</summary>
internal sealed class ArgumentMinAggregate : ArgumentExtremeAggregate
{
    public override IReadOnlyList<string> Names => ["arg_min", "argmin"];

    protected override IScalarVisitor<AggregateState> NewState(KqlType[] types) => new Maker(types);

    private sealed class Maker(KqlType[] types) : IScalarVisitor<AggregateState>
    {
        public AggregateState Visit<T>()
            where T : notnull => new State<T, Smaller<T>>(types);
    }
}
