using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary><c>pack_array(value, ...)</c>: an array of values of any types.</summary>
internal sealed class PackArrayFunction : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => ["pack_array"];

    public override BoundFunction Bind(IReadOnlyList<Expression> arguments) =>
        new(KqlType.Dynamic, static (vectors, count, _) => Pack(vectors, count));

    private static Vector<DynamicValue> Pack(Vector[] arguments, int count)
    {
        DynamicValue[] arrays = new DynamicValue[count];
        for (int row = 0; row < count; row++)
        {
            DynamicValue[] elements = new DynamicValue[arguments.Length];
            for (int index = 0; index < elements.Length; index++)
                elements[index] = arguments[index].DynamicAt(row);
            arrays[row] = DynamicValue.OfArray(elements);
        }

        return new(arrays);
    }
}
