using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>A function bound to the types of its arguments.</summary>
/// <param name="ResultType">The type of the result.</param>
/// <param name="Invoke">The values for a number of rows.</param>
public sealed record BoundFunction(KqlType ResultType, Kernel Invoke)
{
    /// <summary>Whether the same arguments give the same result throughout a run; true by default.</summary>
    public bool IsDeterministic { get; init; } = true;

    /// <summary>Whether the function looks at other rows, such as <c>prev</c>: it must get all rows in one batch. False by default.</summary>
    public bool NeedsAllRows { get; init; }
}
