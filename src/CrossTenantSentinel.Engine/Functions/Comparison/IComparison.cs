namespace CrossTenantSentinel.Engine.Functions.Comparison;

/// <summary>What a comparison operator asks of two values. Structs: each combination with a type compiles to a tight loop.</summary>
internal interface IComparison
{
    /// <summary>What it says of two values, neither of them null.</summary>
    static abstract bool Holds<T>(T left, T right);

    /// <summary>What it says of two values by their order; null when they have none.</summary>
    static abstract bool Holds(int? order);

    /// <summary>What it says when exactly one value is null. Of two nulls every comparison says null.</summary>
    static abstract bool? WithOneNull { get; }
}
