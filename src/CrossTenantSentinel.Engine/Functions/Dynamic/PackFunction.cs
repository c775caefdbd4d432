using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>
/// <c>bag_pack(name, value, ...)</c>: a bag of names and values. <c>bag_pack ignoring empty</c>, by which the lowering means
/// <c>pack_all(true)</c>, leaves out nulls and empty texts.
/// </summary>
internal abstract class PackFunction(bool keepsEmpty) : PolymorphicFunction
{
    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments) => arguments.Count % 2 == 0
        ? new BoundFunction(KqlType.Dynamic, (vectors, count, _) => Pack(vectors, count))
        : null;

    private Vector<DynamicValue> Pack(Vector[] arguments, int count)
    {
        DynamicValue[] bags = new DynamicValue[count];
        List<KeyValuePair<string, DynamicValue>> properties = new(arguments.Length / 2);
        for (int row = 0; row < count; row++)
        {
            properties.Clear();
            for (int index = 0; index < arguments.Length; index += 2)
            {
                string name = arguments[index] is Vector<string> names ? names[row] : arguments[index].DynamicAt(row).ToString();
                DynamicValue value = arguments[index + 1].DynamicAt(row);
                if (keepsEmpty || value.Content is not (null or ""))
                    properties.Add(new(name, value));
            }

            bags[row] = DynamicValue.Of(DynamicBag.OfList(properties));
        }

        return new(bags);
    }
}

internal sealed class BagPack() : PackFunction(keepsEmpty: true)
{
    public override IReadOnlyList<string> Names => ["bag_pack", "pack", "pack_dictionary"];
}

internal sealed class BagPackNonempty() : PackFunction(keepsEmpty: false)
{
    public override IReadOnlyList<string> Names => ["bag_pack ignoring empty"];
}
