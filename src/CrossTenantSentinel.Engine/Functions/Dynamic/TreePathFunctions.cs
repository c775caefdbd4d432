using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>The places inside a dynamic value.</summary>
[ScalarFamily]
internal static class TreePathFunctions
{
    /// <summary>
    /// Every place once, outer ones first, for example <c>['a'][0]['b']</c>. All elements of an array share the place <c>[0]</c>.
    /// Null for what is neither a bag nor an array.
    /// </summary>
    [ScalarFunction("treepath")]
    public static DynamicValue Paths(DynamicValue value)
    {
        if (value.Content is not (DynamicBag or DynamicArray))
            return DynamicValue.Null;
        List<DynamicValue> paths = [];
        Collect(value, string.Empty, paths, []);
        return DynamicValue.OfArray([.. paths]);
    }

    private static void Collect(DynamicValue value, string path, List<DynamicValue> paths, HashSet<string> known)
    {
        foreach ((string name, DynamicValue member) in value.Bag ?? DynamicBag.Empty)
            Add(member, $"{path}['{name}']", paths, known);
        foreach (DynamicValue element in value.Array ?? DynamicArray.Empty)
            Add(element, $"{path}[0]", paths, known);
    }

    private static void Add(DynamicValue value, string path, List<DynamicValue> paths, HashSet<string> known)
    {
        if (known.Add(path))
            paths.Add(DynamicValue.Of(path));
        Collect(value, path, paths, known);
    }
}
