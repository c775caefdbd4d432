using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Collections;

/// <summary><c>buildschema(x)</c>: the types that dynamic values have, property by property; null when there are none.</summary>
internal sealed class BuildSchemaAggregate : Aggregate
{
    public override IReadOnlyList<string> Names => ["buildschema"];

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) =>
        arguments is [{ Type: KqlType.Dynamic }] ? Of(KqlType.Dynamic, () => new State()) : null;

    private sealed class State : AggregateState
    {
        private DynamicSchema?[] schemas = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            EnsureSize(ref schemas, groupCount);
            Vector<DynamicValue> values = (Vector<DynamicValue>)arguments[0];
            for (int row = 0; row < groups.Length; row++)
            {
                if (groups[row] >= 0 && !values[row].IsNull)
                    (schemas[groups[row]] ??= new DynamicSchema()).Add(values[row]);
            }
        }

        public override IReadOnlyList<Vector> Finish(int groupCount)
        {
            EnsureSize(ref schemas, groupCount);
            DynamicValue[] results = new DynamicValue[groupCount];
            for (int group = 0; group < groupCount; group++)
                results[group] = schemas[group]?.ToDynamic() ?? DynamicValue.Null;
            return [new Vector<DynamicValue>(results)];
        }
    }
}
