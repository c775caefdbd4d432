using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Collections;

/// <summary><c>make_list(x, size)</c>: the values that are not null as an array, in the order of the rows.</summary>
internal sealed class MakeListAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["make_list", "makelist"];

    public override IReadOnlyList<string> ConditionalNames => ["make_list_if"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments)
    {
        int size = name == "makelist" ? CollectionSize.Deprecated : CollectionSize.Most;
        return CollectionSize.Fits(arguments)
            ? Of(KqlType.Dynamic, () => Scalar.Visit(arguments[0].Type, new ListMaker(keepsNulls: false, size)))
            : null;
    }
}

/// <summary><c>make_list_with_nulls(x)</c>: all values as an array, in the order of the rows.</summary>
internal sealed class MakeListWithNullsAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["make_list_with_nulls"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) => arguments.Count == 1
        ? Of(KqlType.Dynamic, () => Scalar.Visit(arguments[0].Type, new ListMaker(keepsNulls: true, CollectionSize.Most)))
        : null;
}

/// <summary>Makes the state of a list.</summary>
internal sealed class ListMaker(bool keepsNulls, int size) : IScalarVisitor<AggregateState>
{
    public AggregateState Visit<T>()
        where T : notnull => new State<T>(keepsNulls, size);

    private sealed class State<T>(bool keepsNulls, int size) : AggregateState
    {
        // Which elements are null: the group above, below the place among its elements.
        private readonly GroupedValues<T> all = new();
        private readonly HashSet<long> nulls = [];
        private int[] counts = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            EnsureSize(ref counts, groupCount);
            int most = CollectionSize.Of(arguments, size);
            Vector<T> values = (Vector<T>)arguments[0];
            for (int row = 0; row < groups.Length; row++)
            {
                int group = groups[row];
                if (group < 0 || counts[group] == most)
                    continue;
                bool isNull = values.IsNull(row) || (typeof(T) == typeof(DynamicValue) && values.DynamicAt(row).IsNull);
                if (isNull && !keepsNulls)
                    continue;
                if (isNull)
                    nulls.Add(((long)group << 32) | (uint)counts[group]);
                counts[group]++;
                all.Add(group, values[row]);
            }
        }

        public override IReadOnlyList<Vector> Finish(int groupCount)
        {
            T[] values = all.ByGroup(groupCount, out int[] starts);
            DynamicValue[] lists = new DynamicValue[groupCount];
            for (int group = 0; group < groupCount; group++)
            {
                DynamicValue[] elements = new DynamicValue[starts[group + 1] - starts[group]];
                for (int index = 0; index < elements.Length; index++)
                {
                    if (nulls.Count == 0 || !nulls.Contains(((long)group << 32) | (uint)index))
                        elements[index] = DynamicValue.From(values[starts[group] + index]);
                }

                lists[group] = DynamicValue.OfArray(elements);
            }

            return [new Vector<DynamicValue>(lists)];
        }
    }
}
