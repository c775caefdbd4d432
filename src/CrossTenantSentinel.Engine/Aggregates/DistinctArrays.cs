using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Aggregates;

/// <summary>The distinct values of groups as dynamic values.</summary>
internal static class DistinctArrays
{
    /// <summary>What is made of the values of each group, in order of first appearance.</summary>
    public static DynamicValue[] Of(DistinctValues distinct, int groupCount, Func<DynamicValue[], DynamicValue> make)
    {
        Vector vector = distinct.Values();
        // One object for each distinct value, however many groups have it.
        DynamicValue[] all = new DynamicValue[vector.Count];
        for (int number = 0; number < all.Length; number++)
            all[number] = vector.DynamicAt(number);
        int[] numbers = distinct.ByGroup(groupCount, out int[] starts);
        DynamicValue[] results = new DynamicValue[groupCount];
        for (int group = 0; group < groupCount; group++)
        {
            DynamicValue[] values = new DynamicValue[starts[group + 1] - starts[group]];
            for (int index = 0; index < values.Length; index++)
                values[index] = all[numbers[starts[group] + index]];
            results[group] = make(values);
        }

        return results;
    }
}
