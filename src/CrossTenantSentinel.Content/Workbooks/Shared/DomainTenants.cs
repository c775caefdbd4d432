using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.Shared;

/// <summary>Whose mail domain it is: for events that name a person but no tenant.</summary>
internal static class DomainTenants
{
    /// <summary>
    /// <c>WB_DomainTenants()</c>: one row per known <c>Domain</c>, lower case, with <c>DomainTenantId</c>, <c>DomainTenant</c> and <c>DomainRelationship</c>. The list
    /// of domains wins over default domains. For a left outer lookup: a domain that is not listed is unknown, never absent.
    /// </summary>
    public static WorkbookFunction Of(TenantSettings tenant) => new()
    {
        Name = "WB_DomainTenants",
        Body = KqlTemplate.Of($"""
            let Listed = materialize({Tenant.Of(tenant)}(now()));
            union
                (Listed | project Domain = tolower(DefaultDomain), ExternalTenantId, Rank = 0),
                (_GetWatchlist({tenant.DomainWatchlist}) | project Domain = tolower(Domain), ExternalTenantId = tolower(TenantId), Rank = 1)
            | where isnotempty(Domain)
            | summarize arg_max(Rank, ExternalTenantId) by Domain
            | lookup kind=leftouter Listed on ExternalTenantId
            | project Domain, DomainTenantId = ExternalTenantId, DomainTenant = TenantName, DomainRelationship = Relationship
            """),
    };
}
