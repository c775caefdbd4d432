namespace CrossTenantSentinel.Cli.TenantResolution;

/// <summary>What was once said of a tenant.</summary>
/// <param name="DisplayName">Display name; empty when there was no such tenant.</param>
/// <param name="DefaultDomain">Default domain.</param>
/// <param name="FederationBrandName">Brand name.</param>
/// <param name="From">When Graph first said so.</param>
/// <param name="Until">When Graph last said so.</param>
internal sealed record KnownName(string DisplayName, string DefaultDomain, string FederationBrandName, DateTime From, DateTime Until);
