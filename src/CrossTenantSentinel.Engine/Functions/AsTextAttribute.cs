namespace CrossTenantSentinel.Engine.Functions;

/// <summary>A string parameter that takes an argument of any type, in the form that <c>tostring</c> gives it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class AsTextAttribute : Attribute;
