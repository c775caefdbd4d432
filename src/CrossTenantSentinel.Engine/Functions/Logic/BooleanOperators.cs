namespace CrossTenantSentinel.Engine.Functions.Logic;

/// <summary>Three-valued logic: null is what is not known.</summary>
[ScalarFamily]
internal static class BooleanOperators
{
    /// <summary>False as soon as one side is false.</summary>
    [ScalarFunction("and")]
    public static bool? And(bool? left, bool? right) => left & right;

    /// <summary>True as soon as one side is true.</summary>
    [ScalarFunction("or")]
    public static bool? Or(bool? left, bool? right) => left | right;

    /// <summary>The reverse.</summary>
    [ScalarFunction("not")]
    public static bool Not(bool value) => !value;
}
