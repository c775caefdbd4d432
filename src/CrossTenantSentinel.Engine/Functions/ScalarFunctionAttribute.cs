namespace CrossTenantSentinel.Engine.Functions;

/// <summary>
/// Makes a static method of a <see cref="ScalarFamilyAttribute">family</see> a function of the query language. The method works on one row; the
/// library applies it to vectors. Several methods with one name are overloads.
/// </summary>
/// <remarks>
/// Parameters: the C# types of <see cref="Vectors.Scalar"/>. A null argument gives null without a call, unless the parameter is nullable
/// (<c>long?</c>); a dynamic null does arrive. Optional parameters are optional arguments; a last <c>params T[]</c> takes the rest. A first
/// parameter of type <see cref="Execution.Run"/> receives the run. Results: the same types, nullable where null can come out.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ScalarFunctionAttribute(string name) : Attribute
{
    /// <summary>The name in queries; for operators the operator, for example <c>has_cs</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the same arguments give the same result throughout a run.</summary>
    public bool IsDeterministic { get; init; } = true;
}
