using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Events that name a person but no tenant, narrowed to the picked tenants and relationships.</summary>
internal static class PickedDomains
{
    /// <summary><c>WB_PickedDomains(events)</c>: the events with <c>ExternalTenantId</c>, empty for a domain that no list knows, <c>TenantName</c> and <c>Relationship</c>.</summary>
    public static WorkbookFunction Of(TenantSettings tenant, GuestParameters pick) => new()
    {
        Name = "WB_PickedDomains",
        Parameters = [KqlParameter.Table("events", new Column("Domain", KqlType.String))],
        Body = KqlTemplate.Of($"""
            events
            | lookup kind=leftouter ({DomainTenants.Of(tenant)}()) on Domain
            | extend ExternalTenantId = coalesce(DomainTenantId, ""), TenantName = coalesce(DomainTenant, DomainTenantId, Domain, "(no address in the log)"),
                Relationship = coalesce(DomainRelationship, {Relationships.Unknown})
            | where {pick.ExternalTenant.IsUnrestricted} or ExternalTenantId in~ ({pick.ExternalTenant})
            | where {pick.Relationship.IsUnrestricted} or Relationship in~ ({pick.Relationship})
            """),
    };
}
