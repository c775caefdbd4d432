namespace CrossTenantSentinel.Lookalikes;

/// <summary>A name that others may imitate: our own, a brand, a partner's.</summary>
/// <param name="Name">The name as its owner writes it.</param>
/// <param name="OwnerTenantIds">The tenants that bear it rightly: never look-alikes of it, whatever they are called.</param>
/// <param name="MinLength">The least length of its skeleton. A shorter name is like too many others, and is not looked for; 5 by default.</param>
public sealed record ProtectedName(string Name, IReadOnlyCollection<Guid> OwnerTenantIds, int MinLength = ProtectedName.DefaultMinLength)
{
    /// <summary>The least length of a skeleton where nothing else is said.</summary>
    public const int DefaultMinLength = 5;

    /// <summary>What the name looks like.</summary>
    public string Skeleton { get; } = NameSkeleton.Of(Name);
}
