using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Outbound;

/// <summary>Tenant restrictions refuse an identity of another tenant on our network or devices.</summary>
public static partial class TenantRestrictionBlocked
{
    private const string Slug = "xt-tr-blocked";
    private static readonly TimeSpan Every = 1.Hours;

    /// <summary>A row may come two hours late.</summary>
    private static readonly TimeSpan Lookback = Every + 2.Hours;

    /// <summary>Refused attempts from one address, with one application, by identities of one tenant at one tenant.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string IPAddress,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string AppDisplayName,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        bool ApprovalExpired,
        string HomeTenantId,
        string ResourceTenantId,
        string Direction,
        long Attempts,
        long Identities,
        Dynamic IdentityNames,
        long ForeignTenants,
        bool UsedTools,
        Dynamic DeviceIds,
        Dynamic DeviceUsers,
        Dynamic Codes,
        DateTime FirstSeen,
        DateTime LastSeen,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0109"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Foreign identity refused by tenant restrictions",
        Description = "Identifies a sign-in on our network or on one of our devices with an identity that another tenant has issued, or of ours at another tenant, "
            + "which tenant restrictions refused: a classic way around data loss prevention. Several foreign tenants at one address or device, or an administration tool, raise the severity.",
        Misses = "Networks and devices on which tenant restrictions are not enforced, and what the policy allows. Sign-ins that were allowed are only in the "
            + "inventory of the workbook. Our own users abroad whom restrictions of the first version refuse, which another rule "
            + "watches. Rows that name no tenant at all.",
        Severity = AlertSeverity.Low,
        Techniques = [Attack.T1567_002, Attack.T1078_004],
        Tactics = [Tactic.Exfiltration, Tactic.DefenseEvasion],
        Schedule = new(Every, Lookback),

        // Lateness: an attempt is new when it was first ingested since the last run, whenever it happened within the lookback. Attempts alert in
        // the run that reaches the minimum, alone or together with those that earlier runs have seen. The tenants of an address are counted over the
        // whole lookback: those that identities come from, or those that they go to, whichever are more. Old restrictions leave their name in place of the
        // user's, and the flag may be missing: each sign counts by itself.
        Query = Kql.Query($"""
            let XT_Now = now();
            let MinAttempts = {tenant.RestrictionMinAttempts};
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            let Refused = materialize({SignInFacts.Function}(XT_Now - {Lookback})
            | extend IsMarked = Identity contains "tenant restriction"
            | where ResultType in ({ResultCodes.TenantRestriction})
                or ((IsTenantRestricted == true or IsMarked) and isnotempty(ResultType) and {Outcome.Function}(ResultType) == "failure")
            | where ResultType !in ({ResultCodes.OutboundPolicy}) and (isnotempty(HomeTenantId) or isnotempty(ResourceTenantId))
            | where HomeTenantId !in~ ({tenant.RestrictionIgnoreTenants}) and ResourceTenantId !in~ ({tenant.RestrictionIgnoreTenants})
            | summarize arg_max(Ingested, *), FirstIngested = min(Ingested) by Id
            | extend IsOwnHome = {OwnTenant.Of(tenant)}(HomeTenantId, LogTenantId),
                IsForeignResource = isnotempty(ResourceTenantId) and not({OwnTenant.Of(tenant)}(ResourceTenantId, LogTenantId))
            | where IsMarked or ResultType in ({ResultCodes.TenantRestrictionPolicy}) or not(IsOwnHome and IsForeignResource)
            | extend Foreign = iff(isempty(HomeTenantId) or IsOwnHome, ResourceTenantId, HomeTenantId),
                ExternalTenantId = case(IsForeignResource, ResourceTenantId, IsOwnHome, "", HomeTenantId),
                Direction = case(isempty(HomeTenantId) or isempty(ResourceTenantId), {Directions.Unknown}, IsForeignResource, iff(IsOwnHome, {Directions.Outbound}, {Directions.Foreign}),
                    IsOwnHome, {Directions.Internal}, {Directions.Inbound})
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt)
                and strcat("tenant:", HomeTenantId) !in (Exempt) and strcat("tenant:", ResourceTenantId) !in (Exempt)
                and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt));
            // Whom Global Secure Access saw at the address in the same ten minutes. A workspace without its log has no such names: the union is fuzzy.
            let DeviceUsers = union isfuzzy=true
                (NetworkAccessTraffic
                | where isnotempty(UserPrincipalName) and SourceIp in ((Refused | project IPAddress))
                | project IPAddress = SourceIp, DeviceUser = tolower(UserPrincipalName), Slot = bin(TimeGenerated, 10m)),
                (datatable(IPAddress:string, DeviceUser:string, Slot:datetime) [])
            | summarize DeviceUsers = array_sort_asc(make_set(DeviceUser, {tenant.MaxListItems})) by IPAddress, Slot;
            Refused
            | extend Slot = bin(At, 10m)
            | lookup kind=leftouter DeviceUsers on IPAddress, Slot
            | lookup kind=leftouter (Refused | where isnotempty(IPAddress) | summarize AddressTenants = max_of(count_distinct(Foreign), count_distinctif(ExternalTenantId, isnotempty(ExternalTenantId))) by IPAddress) on IPAddress
            | lookup kind=leftouter (Refused | where isnotempty(DeviceId) | summarize DeviceTenants = max_of(count_distinct(Foreign), count_distinctif(ExternalTenantId, isnotempty(ExternalTenantId))) by DeviceId) on DeviceId
            | extend IsNew = FirstIngested >= XT_Now - {Every}
            | summarize Attempts = count(), New = countif(IsNew), TimeGenerated = max(TimeGenerated), Identities = count_distinct(UserPrincipalName),
                IdentityNames = array_sort_asc(make_set_if(UserPrincipalName, isnotempty(UserPrincipalName), {tenant.MaxListItems})),
                arg_max(iff(UserPrincipalName contains "@", At, datetime(1970-01-01)), UserPrincipalName),
                arg_max(At, DeviceUsers), ForeignTenants = coalesce(max(max_of(coalesce(AddressTenants, 0), coalesce(DeviceTenants, 0))), 0),
                UsedTools = countif(AppId in ({AppIds.CliToolApps})) > 0,
                DeviceIds = array_sort_asc(make_set_if(DeviceId, isnotempty(DeviceId), {tenant.MaxListItems})),
                Codes = array_sort_asc(make_set(ResultType)), FirstSeen = min(At), LastSeen = max(At)
                by ExternalTenantId, HomeTenantId, ResourceTenantId, Direction, IPAddress, AppDisplayName
            | where New >= MinAttempts or (Attempts >= MinAttempts and Attempts - New < MinAttempts)
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, IPAddress, UserPrincipalName, AccountName, AccountDomain, AppDisplayName, ExternalTenantId,
                ExternalTenantName = coalesce(TenantName, ExternalTenantId, "(tenant not logged)"), TenantRelationship = coalesce(Relationship, {Relationships.Unknown}),
                ApprovalExpired = coalesce(ApprovalExpired, false), HomeTenantId, ResourceTenantId, Direction, Attempts, Identities, IdentityNames,
                ForeignTenants, UsedTools, DeviceIds, DeviceUsers = coalesce(DeviceUsers, dynamic([])), Codes, FirstSeen, LastSeen, Severity = iff(ForeignTenants >= 3 or UsedTools, "Medium", "Low")
            """),
        Equivalents =
        [
            new("SourceIp in ((Refused | project IPAddress))", "Other addresses are looked up by nobody. The condition saves work."),
            new("(datatable(IPAddress:string, DeviceUser:string, Slot:datetime) [])", "The leg is for workspaces without Global Secure Access.", "drop-leg"),
            new("(Attempts >= MinAttempts and Attempts - New < MinAttempts)", "By default one attempt is enough, and it is new."),
        ],
        Entities = [Entity.Ip(nameof(Row.IPAddress)), Entity.Account(name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain))],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.ApprovalExpired), nameof(Row.HomeTenantId),
            nameof(Row.Direction), nameof(Row.Codes), nameof(Row.Attempts), nameof(Row.Identities), nameof(Row.ForeignTenants), nameof(Row.UsedTools), nameof(Row.DeviceIds),
            nameof(Row.DeviceUsers),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Tenant restrictions refused {{AppDisplayName}} of tenant {{ExternalTenantName}} from {{IPAddress}}",
            DescriptionFormat = "Tenant restrictions refused to let somebody reach the tenant {{ExternalTenantName}} from the address {{IPAddress}}. Attempts: {{Attempts}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Visitors with their own devices on the guest network: exempt its address, or do not enforce tenant restrictions there.",
            "A browser that signs in to a personal account by itself: add the consumer tenant to RestrictionIgnoreTenants where that is tolerated.",
            "A partner that works on site: allow the tenant in the tenant restrictions, or exempt it.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/tenant-restrictions-v2",
            "https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions",
            "https://attack.mitre.org/techniques/T1567/002/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
