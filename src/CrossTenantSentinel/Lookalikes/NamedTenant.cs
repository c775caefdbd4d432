namespace CrossTenantSentinel.Lookalikes;

/// <summary>A tenant under the names that strangers chose for it. Only the id says who it is.</summary>
/// <param name="TenantId">The tenant; null for a domain whose tenant is not known.</param>
/// <param name="DisplayName">Display name.</param>
/// <param name="DefaultDomain">Default domain.</param>
/// <param name="FederationBrandName">Brand name of a federated tenant.</param>
public sealed record NamedTenant(Guid? TenantId, string? DisplayName, string? DefaultDomain, string? FederationBrandName = null);
