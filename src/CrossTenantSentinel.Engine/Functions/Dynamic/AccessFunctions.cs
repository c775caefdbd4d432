using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>What stands inside a dynamic value: <c>d.name</c> and <c>d[index]</c>. Whatever is not there is null.</summary>
[ScalarFamily]
internal static class AccessFunctions
{
    /// <summary>A property of a bag.</summary>
    [ScalarFunction("member")]
    [ScalarFunction("element")]
    public static DynamicValue Member(DynamicValue value, string name) =>
        value.Bag is { } bag && bag.TryGet(name, out DynamicValue member) ? member : DynamicValue.Null;

    /// <summary>An element of an array; negative positions count from its end.</summary>
    [ScalarFunction("element")]
    public static DynamicValue Element(DynamicValue value, long index)
    {
        if (value.Array is not { } array)
            return DynamicValue.Null;
        long place = index < 0 ? array.Count + index : index;
        return place >= 0 && place < array.Count ? array[(int)place] : DynamicValue.Null;
    }

    /// <summary>An element or a property, as the index turns out to be a number or a text.</summary>
    [ScalarFunction("element")]
    public static DynamicValue ElementOrMember(DynamicValue value, DynamicValue index) => index.Content switch
    {
        long place => Element(value, place),
        string name => Member(value, name),
        _ => DynamicValue.Null,
    };
}
