using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Collections;

/// <summary>
/// <c>make_bag(x, size)</c>: one bag of the properties of several; what is no bag is skipped. Kusto keeps any of several values of one
/// property, this the first.
/// </summary>
internal sealed class MakeBagAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["make_bag", "make_dictionary"];

    public override IReadOnlyList<string> ConditionalNames => ["make_bag_if"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments)
    {
        int size = name == "make_dictionary" ? CollectionSize.Deprecated : CollectionSize.Most;
        return CollectionSize.Fits(arguments) && arguments[0].Type == KqlType.Dynamic ? Of(KqlType.Dynamic, () => new State(size)) : null;
    }

    private sealed class State(int size) : AggregateState
    {
        private Properties?[] bags = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            EnsureSize(ref bags, groupCount);
            int most = CollectionSize.Of(arguments, size);
            Vector<DynamicValue> values = (Vector<DynamicValue>)arguments[0];
            for (int row = 0; row < groups.Length; row++)
            {
                if (groups[row] < 0 || values[row].Bag is not { } bag)
                    continue;
                Properties known = bags[groups[row]] ??= new Properties();
                foreach (KeyValuePair<string, DynamicValue> property in bag)
                {
                    if (known.InOrder.Count < most && known.Names.Add(property.Key))
                        known.InOrder.Add(property);
                }
            }
        }

        public override IReadOnlyList<Vector> Finish(int groupCount)
        {
            EnsureSize(ref bags, groupCount);
            DynamicValue[] results = new DynamicValue[groupCount];
            for (int group = 0; group < groupCount; group++)
                results[group] = DynamicValue.Of(bags[group] is { } known ? DynamicBag.Of(known.InOrder) : DynamicBag.Empty);
            return [new Vector<DynamicValue>(results)];
        }
    }

    private sealed class Properties
    {
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public List<KeyValuePair<string, DynamicValue>> InOrder { get; } = [];
    }
}
