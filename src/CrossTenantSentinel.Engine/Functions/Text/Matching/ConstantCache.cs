using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>What is prepared from constant arguments, kept from batch to batch until they change.</summary>
/// <typeparam name="T">What is prepared.</typeparam>
internal sealed class ConstantCache<T>
    where T : class
{
    private Entry? entry;

    /// <summary>What belongs to the arguments from a place on.</summary>
    public T For(Vector[] arguments, int from, Func<T> prepare)
    {
        object?[] contents = new object?[arguments.Length - from];
        for (int index = 0; index < contents.Length; index++)
            contents[index] = arguments[from + index].DynamicAt(0).Content;
        if (entry is not { } known || !IsSame(known.Contents, contents))
            entry = known = new(contents, prepare());
        return known.Prepared;
    }

    /// <summary>An array is the same when it is the same object: comparing its elements could cost more than preparing again.</summary>
    private static bool IsSame(object?[] known, object?[] contents)
    {
        for (int index = 0; index < contents.Length; index++)
        {
            bool isLarge = contents[index] is DynamicArray or DynamicBag;
            if (isLarge ? !ReferenceEquals(known[index], contents[index]) : !Equals(known[index], contents[index]))
                return false;
        }

        return known.Length == contents.Length;
    }

    private sealed record Entry(object?[] Contents, T Prepared);
}
