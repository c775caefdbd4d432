using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Lifting;

/// <summary>How a method's results become a vector. Structs, so that each combination compiles to a tight loop.</summary>
internal interface ISink<TSelf, TResult>
    where TSelf : struct, ISink<TSelf, TResult>
{
    /// <summary>The run is looked at after one row more than this, a power of two: sooner where a single result can be large.</summary>
    static abstract int PauseMask { get; }

    static abstract TSelf Of(int count);

    void Set(int row, TResult value);

    void SetNull(int row);

    Vector Build();
}
