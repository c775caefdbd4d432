namespace CrossTenantSentinel.Emit.Views;

/// <summary>The key under which a view's member stands in the file, where it is not the member's name in camel case.</summary>
/// <param name="name">The key.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class KeyAttribute(string name) : Attribute
{
    /// <summary>The key.</summary>
    public string Name { get; } = name;
}
