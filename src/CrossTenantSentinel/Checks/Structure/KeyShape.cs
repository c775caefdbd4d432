namespace CrossTenantSentinel.Checks.Structure;

/// <summary>A key of a rule's YAML and what stands after it.</summary>
/// <param name="Name">The key.</param>
/// <param name="Value">What stands after it.</param>
/// <param name="Block">The keys below it, for blocks and lists of blocks.</param>
internal sealed record KeyShape(string Name, ValueShape Value, KeyBlock? Block = null)
{
    /// <summary>Whether the block that holds it must have it; false by default. What a rule itself must have depends on its kind.</summary>
    public bool IsRequired { get; init; }
}
