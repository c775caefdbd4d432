using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Trust;

/// <summary>Another tenant is allowed to synchronise users into ours, or joins a multitenant organisation with it.</summary>
public static partial class SyncEnabled
{
    private const string Slug = "xt-xtsync-enabled";

    /// <summary>The change.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string ActorType,
        string ActorId,
        string ActorName,
        string ActorUserId,
        string AccountName,
        string AccountDomain,
        bool ActorIsExternal,
        string IPAddress,
        string PartnerTenantId,
        string PartnerTenantName,
        string TenantRelationship,
        string LookalikeOf,
        string Setting,
        string OperationName,
        string CorrelationId,
        string Severity);

    /// <summary>The rule.</summary>
    public static NearRealTimeRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0137"),
        Slug = Slug,
        Version = new("3.0.0"),
        Name = "Cross-tenant synchronisation into our tenant allowed",
        Description = "Identifies a change that lets another tenant synchronise users into ours, or brings it into a multitenant organisation with ours. Whoever controls "
            + "the other tenant can then make accounts here, and make them again when they are removed. The severity is high when we do not know the tenant.",
        Misses = "Synchronisation that was allowed before the rule was switched on; the rule on synchronised users watches what it makes. Outbound synchronisation, "
            + "which the other tenant allows. Our own tenants, unless the settings say otherwise."
            + " An actor is external by name only: a guest who was given a name like ours counts as internal.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1484_002, Attack.T1136_003, Attack.T1098],
        Tactics = [Tactic.Persistence, Tactic.PrivilegeEscalation, Tactic.DefenseEvasion],

        // Lateness: a near-real-time rule sees what was ingested since its last run, whenever it happened. Every row of the log has a
        // time later than the first of January 1970, so the function's time filter loses none.
        Query = Kql.Query($"""
            let XT_Now = now();
            let SuppressOwn = {tenant.SuppressOwnSync};
            let Exempt = toscalar({Exempt.Of(tenant)}({Slug}, XT_Now) | summarize make_set(Exempt));
            {SyncEvents.Of(tenant)}(datetime(1970-01-01))
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {Relationships.Unknown})
            | where not(SuppressOwn and TenantRelationship =~ {Relationships.Own})
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0 and strcat("ip:", IPAddress) !in (Exempt) and strcat("tenant:", ExternalTenantId) !in (Exempt)
            | project TimeGenerated, ActorType, ActorId, ActorName, ActorUserId, AccountName, AccountDomain, ActorIsExternal, IPAddress,
                PartnerTenantId = ExternalTenantId, PartnerTenantName = coalesce(TenantName, ExternalTenantId, "(tenant not readable)"), TenantRelationship, LookalikeOf,
                Setting, OperationName, CorrelationId,
                Severity = iff(TenantRelationship in~ ({Relationships.Unknown}, {Relationships.Blocked}) or isnotempty(LookalikeOf) or ActorIsExternal or not(MayChange), "High", "Medium")
            """),
        Equivalents = [new("not(MayChange)", "Nobody is named in PolicyAdmins by default, and then everybody may change policies.")],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.ActorUserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.PartnerTenantId), nameof(Row.PartnerTenantName), nameof(Row.TenantRelationship), nameof(Row.LookalikeOf), nameof(Row.Setting), nameof(Row.ActorType),
            nameof(Row.ActorName),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Synchronisation from {{PartnerTenantName}} allowed by {{ActorName}}",
            DescriptionFormat = "{{ActorName}} did \"{{OperationName}}\" for the tenant {{PartnerTenantName}}: it may make accounts in our tenant.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "The roll-out of a multitenant organisation of ours: list its tenants in the tenant directory with the relationship own.",
            "A partner whose synchronisation was agreed on: exempt the tenant, with an expiry date.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-overview",
            "https://attack.mitre.org/techniques/T1136/003/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
