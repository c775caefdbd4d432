namespace CrossTenantSentinel.Engine.Grouping;

/// <summary>
/// A number for each of many values of one type. Implemented by structs, so that the loops over rows call nothing indirectly.
/// </summary>
/// <typeparam name="T">The C# type of the values.</typeparam>
internal interface IValueNumbers<T>
{
    /// <summary>The number of a value; -1 when it has none.</summary>
    int Find(T value);

    /// <summary>The number of a value; when it has none yet, it gets this one.</summary>
    int FindOrAdd(T value, int number);
}
