using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Collections;

/// <summary>
/// <c>make_set(x, size)</c>: the distinct values that are not null as an array, in order of first appearance. Of arrays their elements
/// count.
/// </summary>
internal sealed class MakeSetAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["make_set", "makeset"];

    public override IReadOnlyList<string> ConditionalNames => ["make_set_if"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments)
    {
        int size = name == "makeset" ? CollectionSize.Deprecated : CollectionSize.Most;
        return CollectionSize.Fits(arguments) ? Of(KqlType.Dynamic, () => new State(arguments[0].Type, size)) : null;
    }

    private sealed class State(KqlType type, int size) : AggregateState
    {
        private readonly DistinctValues distinct = new(type);

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            int most = CollectionSize.Of(arguments, size);
            if (arguments[0] is Vector<DynamicValue> values)
                AddElements(groups, groupCount, values, most);
            else
                distinct.Add(groups, groupCount, arguments[0], most);
        }

        public override IReadOnlyList<Vector> Finish(int groupCount) =>
            [new Vector<DynamicValue>(DistinctArrays.Of(distinct, groupCount, static values => DynamicValue.OfArray(values)))];

        private void AddElements(ReadOnlySpan<int> groups, int groupCount, Vector<DynamicValue> values, int most)
        {
            List<int> groupsOfElements = new(groups.Length);
            List<DynamicValue> elements = new(groups.Length);
            for (int row = 0; row < groups.Length; row++)
            {
                if (groups[row] < 0)
                    continue;
                if (values[row].Array is not { } array)
                {
                    groupsOfElements.Add(groups[row]);
                    elements.Add(values[row]);
                    continue;
                }

                foreach (DynamicValue element in array)
                {
                    groupsOfElements.Add(groups[row]);
                    elements.Add(element);
                }
            }

            distinct.Add([.. groupsOfElements], groupCount, new Vector<DynamicValue>([.. elements]), most);
        }
    }
}
