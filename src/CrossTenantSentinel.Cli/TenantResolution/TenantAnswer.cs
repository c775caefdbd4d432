namespace CrossTenantSentinel.Cli.TenantResolution;

/// <summary>What Graph says of a tenant.</summary>
internal abstract record TenantAnswer
{
    /// <summary>The tenant's names.</summary>
    public sealed record Found(Guid TenantId, string DisplayName, string DefaultDomain, string FederationBrandName) : TenantAnswer;

    /// <summary>There is no such tenant.</summary>
    public sealed record NotFound : TenantAnswer;

    /// <summary>There is no answer; why, in words without any secret.</summary>
    public sealed record Failed(string Reason) : TenantAnswer;
}
