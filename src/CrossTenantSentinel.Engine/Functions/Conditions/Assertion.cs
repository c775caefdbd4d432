using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Functions.Conditions;

/// <summary>What a query takes for granted.</summary>
[ScalarFamily]
internal static class Assertion
{
    /// <summary>True; fails the query when the condition is not.</summary>
    [ScalarFunction("assert")]
    public static bool Assert(bool? condition, string message) =>
        condition is true ? true : throw RunFailureException.Because($"assert() has failed with message: '{message}'");
}
