namespace CrossTenantSentinel.Engine.Functions;

/// <summary>Marks a class whose methods are scalar functions; see <see cref="ScalarFunctionAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ScalarFamilyAttribute : Attribute;
