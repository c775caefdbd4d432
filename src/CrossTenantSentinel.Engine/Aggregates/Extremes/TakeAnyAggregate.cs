using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Extremes;

/// <summary>
/// <c>take_any(x, ...)</c>: values of one row, here always of the first; for a single expression, of the first row where it is neither
/// null nor
/// empty, if there is one.
/// </summary>
internal sealed class TakeAnyAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["take_any", "any"];

    public override IReadOnlyList<string> ConditionalNames => ["take_anyif", "anyif"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count == 0)
            return null;
        KqlType[] types = [.. arguments.Select(argument => argument.Type)];
        return new BoundAggregate(types, () => new State(types));
    }

    private sealed class State(KqlType[] types) : AggregateState
    {
        private readonly KeptRows kept = new(types);
        private bool[] isFinal = [];

        public override void AddRows(ReadOnlySpan<int> groups, int groupCount, Batch rows, IReadOnlyList<Expression> arguments, Run run)
        {
            EnsureSize(ref isFinal, groupCount);
            kept.EnsureSize(groupCount);
            Vector? values = null;
            for (int row = 0; row < groups.Length; row++)
            {
                int group = groups[row];
                if (group < 0 || isFinal[group])
                    continue;
                if (types.Length == 1)
                    values ??= arguments[0].Evaluate(rows, run);
                isFinal[group] = values is null || !IsEmpty(values, row);
                if (isFinal[group] || (!kept.Has(group) && !kept.HasChosen(group)))
                    kept.Choose(group, row);
            }

            kept.Keep(groups, rows, arguments, run);
        }

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run) =>
            throw new NotSupportedException();

        public override IReadOnlyList<Vector> Finish(int groupCount) => kept.Finish(groupCount);

        private static bool IsEmpty(Vector values, int row) =>
            values is Vector<string> texts ? texts[row].Length == 0 : values.IsNull(row) || values.DynamicAt(row).IsNull;
    }
}
