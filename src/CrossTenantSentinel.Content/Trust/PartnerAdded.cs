using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Trust;

/// <summary>An organisation is added to the cross-tenant access settings.</summary>
public static partial class PartnerAdded
{
    private const string Slug = "xt-xtap-partner-added";

    /// <summary>The addition.</summary>
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
        bool ApprovalExpired,
        string LookalikeOf,
        string CorrelationId,
        string Severity);

    /// <summary>The rule.</summary>
    public static NearRealTimeRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0134"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Organisation added to cross-tenant access",
        Description = "Identifies an organisation that was added to the cross-tenant access settings. An entry of its own overrides the restrictive default for that "
            + "tenant and comes before abuse of synchronisation, direct connect and trust. An approved tenant stays quiet unless somebody adds it who may not.",
        Misses = "Later changes of the entry, and changes of the default, which other rules watch. An approved tenant added by anybody, while the settings name no "
            + "policy administrators. An actor is external by name only: a guest who was given a name like ours counts as internal.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1484_002, Attack.T1199],
        Tactics = [Tactic.InitialAccess, Tactic.PrivilegeEscalation, Tactic.DefenseEvasion],

        // Lateness: a near-real-time rule sees what was ingested since its last run, whenever it happened, so the query has no time filter of
        // its own: one on TimeGenerated would lose late rows, and every row of the log has a time later than the first of January 1970, which the
        // function asks for. Where the event names no partner, any GUID among the properties that is not our own tenant is the last resort.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let SuppressApproved = {{tenant.SuppressApproved}};
            let AlertUnparsed = {{tenant.AlertUnparsed}};
            let Exempt = toscalar({{Exempt.Of(tenant)}}({{Slug}}, XT_Now) | summarize make_set(Exempt));
            let TenantPattern = @"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
            let Additions = {{PolicyEvents.Of(tenant)}}(datetime(1970-01-01), dynamic([{{Operations.PartnerAdded}}]))
            | where Result =~ "success";
            {{ModifiedProps.Function}}(Additions)
            | extend Partner = {{PartnerId.Function}}(TargetResources),
                Others = set_difference(extract_all(TenantPattern, tolower(tostring(Properties))), pack_array(tolower(AADTenantId)))
            | extend ExternalTenantId = iff(isempty(Partner) or Partner =~ AADTenantId, tostring(Others[0]), Partner)
            | where AlertUnparsed or isnotempty(ExternalTenantId)
            | lookup kind=leftouter ({{Tenant.Of(tenant)}}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {{Relationships.Unknown}})
            | extend IsApproved = TenantRelationship in~ ({{Relationships.Own}}, {{Relationships.Partner}}) and isnotempty(ApprovedFor)
            | where not(SuppressApproved and IsApproved and MayChange)
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0 and strcat("ip:", IPAddress) !in (Exempt) and strcat("tenant:", ExternalTenantId) !in (Exempt)
            | project TimeGenerated, ActorType, ActorId, ActorName, ActorUserId, AccountName, AccountDomain, ActorIsExternal, IPAddress,
                PartnerTenantId = ExternalTenantId, PartnerTenantName = coalesce(TenantName, ExternalTenantId, "(tenant not readable)"), TenantRelationship,
                ApprovalExpired = coalesce(ApprovalExpired, false), LookalikeOf, CorrelationId,
                Severity = case(
                    isempty(ExternalTenantId), "Low",
                    TenantRelationship in~ ({{Relationships.Unknown}}, {{Relationships.Blocked}}) or isnotempty(LookalikeOf), "High",
                    ActorIsExternal or ActorType == "app", "High",
                    "Medium")
            """),
        Equivalents = [new("and MayChange)", "Nobody is named in PolicyAdmins by default, and then everybody may change policies.")],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.ActorUserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.PartnerTenantId), nameof(Row.PartnerTenantName), nameof(Row.TenantRelationship), nameof(Row.ApprovalExpired), nameof(Row.LookalikeOf),
            nameof(Row.ActorType), nameof(Row.ActorName),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Organisation {{PartnerTenantName}} added to cross-tenant access by {{ActorName}}",
            DescriptionFormat = "{{ActorName}} added the tenant {{PartnerTenantName}} (relationship: {{TenantRelationship}}) to the cross-tenant access settings.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Onboarding of a partner with a change ticket: approve the tenant in the tenant directory before it is added.",
            "A tenant or an administrator that is known to be benign: exempt it, with an expiry date.",
            "Microsoft's move of settings to its new storage has an operation of its own and stays quiet.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/cross-tenant-access-settings-b2b-collaboration",
            "https://attack.mitre.org/techniques/T1484/002/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
