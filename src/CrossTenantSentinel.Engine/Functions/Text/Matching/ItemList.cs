using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>The items behind the first argument of <c>in</c> and <c>has_any</c>: scalars, and the elements of arrays.</summary>
internal static class ItemList
{
    /// <summary>The items of one argument in one row, with the elements of nested arrays; nulls are items, too.</summary>
    public static IEnumerable<DynamicValue> Of(Vector argument, int row) => Flatten(argument.DynamicAt(row));

    /// <summary>The items of all arguments from a place on in one row.</summary>
    public static IEnumerable<DynamicValue> Of(Vector[] arguments, int from, int row) =>
        arguments.Skip(from).SelectMany(argument => Of(argument, row));

    private static IEnumerable<DynamicValue> Flatten(DynamicValue value) => value.Array is { } array ? array.SelectMany(Flatten) : [value];
}
