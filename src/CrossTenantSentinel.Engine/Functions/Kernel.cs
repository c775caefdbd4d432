using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>The inner loop of a function.</summary>
/// <param name="arguments">One vector for each argument, of the types that the function was bound to.</param>
/// <param name="count">The number of rows.</param>
/// <param name="run">The clock and what else a function may ask for.</param>
/// <returns>A vector of that many rows.</returns>
public delegate Vector Kernel(Vector[] arguments, int count, Run run);
