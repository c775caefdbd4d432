using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>Property bags as wholes.</summary>
[ScalarFamily]
internal static class BagFunctions
{
    /// <summary>The names of the properties; null for what is no bag.</summary>
    [ScalarFunction("bag_keys")]
    public static DynamicValue Keys(DynamicValue value)
    {
        if (value.Bag is not { } bag)
            return DynamicValue.Null;
        DynamicValue[] names = new DynamicValue[bag.Count];
        for (int index = 0; index < names.Length; index++)
            names[index] = DynamicValue.Of(bag[index].Key);
        return DynamicValue.OfArray(names);
    }

    /// <summary>The properties of all bags; of several with one name that of the leftmost bag. What is no bag adds nothing.</summary>
    [ScalarFunction("bag_merge")]
    public static DynamicValue Merge(params DynamicValue[] values)
    {
        List<KeyValuePair<string, DynamicValue>> properties = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        bool isBag = false;
        foreach (DynamicValue value in values)
        {
            if (value.Bag is not { } bag)
                continue;
            isBag = true;
            foreach (KeyValuePair<string, DynamicValue> property in bag)
            {
                if (known.Add(property.Key))
                    properties.Add(property);
            }
        }

        return isBag ? DynamicValue.Of(DynamicBag.Of(properties)) : DynamicValue.Null;
    }

    /// <summary>A bag of names and values from two arrays; keys that are no texts are left out, missing values are null.</summary>
    [ScalarFunction("bag_zip")]
    public static DynamicValue Zip(DynamicValue keys, DynamicValue values)
    {
        if (keys.Array is not { } names)
            return DynamicValue.Null;
        DynamicArray contents = values.Array ?? DynamicArray.Empty;
        List<KeyValuePair<string, DynamicValue>> properties = [];
        for (int index = 0; index < names.Count; index++)
        {
            if (names[index].Content is string name)
                properties.Add(new(name, index < contents.Count ? contents[index] : DynamicValue.Null));
        }

        return DynamicValue.Of(DynamicBag.Of(properties));
    }
}
