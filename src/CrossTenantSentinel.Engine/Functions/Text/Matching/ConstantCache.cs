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

    /// <summary>Arrays from a table are the same object; comparing others costs less than preparing again.</summary>
    private static bool IsSame(object?[] known, object?[] contents) => known.AsSpan().SequenceEqual(contents);

    private sealed record Entry(object?[] Contents, T Prepared);
}
