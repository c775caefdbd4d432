using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Lifting;

/// <summary>How a method's parameter is read from a vector. Structs, so that each combination compiles to a tight loop.</summary>
internal interface IParameter<TSelf, TArgument>
    where TSelf : struct, IParameter<TSelf, TArgument>
{
    static abstract TSelf From(Vector vector, Run run);

    /// <summary>False when the value is null and the method does not want to know.</summary>
    bool TryRead(int row, out TArgument value);
}
