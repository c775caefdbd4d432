using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>Single properties of a bag; a key that begins with <c>$.</c> or <c>$[</c> is a path to a nested one.</summary>
[ScalarFamily]
internal static class BagKeyFunctions
{
    /// <summary>Whether the property exists.</summary>
    [ScalarFunction("bag_has_key")]
    public static bool HasKey(DynamicValue value, string key)
    {
        if (PathOf(key) is not { } names)
            return false;
        foreach (string name in names)
        {
            if (value.Bag is not { } bag || !bag.TryGet(name, out value))
                return false;
        }

        return true;
    }

    /// <summary>Without some properties; null for what is no bag.</summary>
    [ScalarFunction("bag_remove_keys")]
    public static DynamicValue RemoveKeys(DynamicValue value, DynamicValue keys)
    {
        if (value.Bag is not { } bag || keys.Array is not { } all)
            return DynamicValue.Null;
        foreach (DynamicValue key in all.Span)
        {
            if (key.Content is string name && PathOf(name) is { } names)
                bag = Remove(bag, names);
        }

        return DynamicValue.Of(bag);
    }

    /// <summary>With one property set, in its old place or last; null for what is no bag.</summary>
    /// <exception cref="RunFailureException">The key is a path to an element of an array, or to the root.</exception>
    [ScalarFunction("bag_set_key")]
    public static DynamicValue SetKey(DynamicValue value, string key, DynamicValue member)
    {
        if (value.Bag is not { } bag)
            return DynamicValue.Null;
        if (PathOf(key) is not { Length: > 0 } names)
            throw RunFailureException.Because($"bag_set_key: '{key}' is no path to a property.");
        return DynamicValue.Of(Set(bag, names, member));
    }

    /// <summary>Null for a path that is not made of names alone.</summary>
    private static string[]? PathOf(string key) => JsonPath.IsPath(key) ? JsonPath.Parse(key)?.Names : [key];

    private static DynamicBag Set(DynamicBag bag, ReadOnlySpan<string> names, DynamicValue member)
    {
        DynamicValue content = names.Length == 1
            ? member
            : DynamicValue.Of(Set(bag[names[0]].Bag ?? DynamicBag.Empty, names[1..], member));
        return DynamicBag.Of([.. bag, new(names[0], content)]);
    }

    private static DynamicBag Remove(DynamicBag bag, ReadOnlySpan<string> names)
    {
        if (names.Length == 0 || !bag.TryGet(names[0], out DynamicValue member))
            return bag;
        if (names.Length > 1)
            return member.Bag is { } inner ? DynamicBag.Of([.. bag, new(names[0], DynamicValue.Of(Remove(inner, names[1..])))]) : bag;
        string last = names[0];
        return DynamicBag.Of(bag.Where(property => property.Key != last));
    }
}
