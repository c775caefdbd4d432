using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Inbound;

/// <summary>An external user opens the Azure or Entra portal of our tenant for the first time.</summary>
public static partial class GuestPortalFirst
{
    private const string Slug = "xt-guest-portal-first";
    private static readonly TimeSpan Every = 1.Hours;

    /// <summary>An external user who is new to the portal.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        DateTime CreatedDateTime,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string AppDisplayName,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        bool ApprovalExpired,
        string Direction,
        string Country,
        bool FromCloudIp,
        string DeviceState,
        string CaEnforced,
        string MfaEvidence,
        Dynamic IPAddresses,
        long SignInCount,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0116"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "First portal sign-in of an external user",
        Description = "Identifies an external user who opens the Azure or Entra portal of our tenant and has not done so in the days before. There the user can browse "
            + "whatever default guest permissions reveal, and act on any granted role. The severity is high from an address of a cloud provider, and "
            + "without both enforced policy and multifactor authentication.",
        Misses = "Portals that are not on the list. A user who already opened the portal during the baseline. Guest administrators on the list of privileged accounts "
            + "and users of our other tenants. Cloud providers whose address ranges are not in the watchlist.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1538, Attack.T1078_004, Attack.T1199],
        Tactics = [Tactic.Discovery, Tactic.InitialAccess],
        Schedule = new(Every, Lookback: (tenant.BaselineDays + 1).Days),

        // Lateness: a sign-in is recent when it was first ingested since the last run, whenever it happened within the lookback, and
        // history when it was ingested before. The two sides are one set cut at one instant, so a late row is neither lost nor repeated.
        // Evidence of multifactor authentication can arrive with a later version: "none" needs details that show none, empty ones are unknown.
        Query = Kql.Query($"""
            let XT_Now = now();
            let RaiseIfNoPolicy = {tenant.RaiseIfNoPolicy};
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            let CloudRanges = materialize(_GetWatchlist({tenant.CloudRangeWatchlist}) | where isnotempty(Cidr) | project Cidr = trim(@"\s+", Cidr));
            let CloudRanges4 = toscalar(CloudRanges | where Cidr !contains ":" | summarize make_list(Cidr));
            let CloudRanges6 = toscalar(CloudRanges | where Cidr contains ":" | summarize make_list(Cidr));
            let GuestAdmins = _GetWatchlist({tenant.PrivilegedWatchlist})
            | where Type =~ "guestAdmin" and (isempty(ExpiresOn) or todatetime(ExpiresOn) > XT_Now)
            | mv-expand Key = pack_array(ObjectId, HomeUpn) to typeof(string)
            | where isnotempty(Key)
            | project Key = tolower(Key);
            {SignInVersions.Of(tenant)}(XT_Now - {(tenant.BaselineDays + 1).Days}, {Directions.FromOutside})
            | where AppId in ({AppIds.PortalApps})
            | summarize arg_max(Ingested, *), SuccessSince = minif(Ingested, ResultType == {ResultCodes.Success}) by Id
            | where ResultType == {ResultCodes.Success} and UserId !in (GuestAdmins) and UserPrincipalName !in (GuestAdmins)
            | extend UserId = iff(UserId == {AccountIds.Nobody}, "", UserId), IsHistory = SuccessSince < XT_Now - {Every}
            | where IsHistory or (strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt) and strcat("domain:", split(UserPrincipalName, "@")[-1]) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt))
            | extend UserKey = coalesce(UserId, UserPrincipalName)
            | where isnotempty(UserKey)
            | extend Evidence = {MfaEvidence.Function}(StatusDetails, AuthenticationDetails),
                IsCloudIp = coalesce(ipv4_is_in_any_range(IPAddress, CloudRanges4), false) or coalesce(ipv6_is_in_any_range(IPAddress, CloudRanges6), false)
            | summarize History = countif(IsHistory), SignInCount = count(),
                TimeGenerated = min(TimeGenerated), CreatedDateTime = min(coalesce(CreatedDateTime, TimeGenerated)), FromCloudIp = countif(IsCloudIp) > 0,
                Unprotected = countif(not(CaEnforced) and Evidence == "none"),
                CaEnforced = case(countif(CaEnforced) == count(), "yes", countif(CaEnforced) == 0, "no", "partly"),
                MfaEvidence = strcat_array(array_sort_asc(make_set(Evidence)), ", "),
                IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {tenant.MaxListItems})),
                arg_max(iff(UserPrincipalName contains "@", Ingested, datetime(1970-01-01)), UserId, UserPrincipalName, AppDisplayName, ExternalTenantId, Direction),
                arg_max(Ingested + iff(IsCloudIp, 1000d, 0d), IPAddress, CountryCode, IsManaged, IsCompliant)
                by UserKey
            | where History == 0
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {Relationships.Unknown})
            | where TenantRelationship !in~ ({tenant.ExcludedGuestRelationships})
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, CreatedDateTime, UserId, UserPrincipalName = coalesce(UserPrincipalName, UserId), AccountName, AccountDomain, IPAddress,
                AppDisplayName = coalesce(AppDisplayName, "Azure Portal"), ExternalTenantId,
                ExternalTenantName = coalesce(TenantName, ExternalTenantId, AccountDomain), TenantRelationship,
                ApprovalExpired = coalesce(ApprovalExpired, false), Direction, Country = coalesce(CountryCode, "unknown"), FromCloudIp,
                DeviceState = case(IsManaged or IsCompliant, "managed", isnull(IsManaged) and isnull(IsCompliant), "unknown", "unmanaged"),
                CaEnforced, MfaEvidence, IPAddresses, SignInCount,
                Severity = iff(FromCloudIp or (RaiseIfNoPolicy and Unprotected > 0), "High", "Medium")
            """),
        Equivalents =
        [
            new("isnotempty(Cidr)", "An empty range holds no address.", "drop-condition"),
            new("Cidr !contains \":\"", "A range of the other form holds no address of this one.", "drop-condition"),
            new("Cidr contains \":\"", "A range of the other form holds no address of this one.", "drop-condition"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
            Entity.CloudApplication(name: nameof(Row.AppDisplayName)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.ApprovalExpired), nameof(Row.Direction),
            nameof(Row.Country), nameof(Row.FromCloudIp), nameof(Row.DeviceState), nameof(Row.CaEnforced), nameof(Row.MfaEvidence),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "External user {{UserPrincipalName}} opened the {{AppDisplayName}} for the first time",
            DescriptionFormat = "{{UserPrincipalName}} of {{ExternalTenantName}} opened the portal of our tenant from {{Country}} and had not done so before.",
            SeverityColumn = nameof(Row.Severity),
        },
        Incidents = new(CreateIncident: true, IncidentGrouping.ByAllEntities(24.Hours)),
        FalsePositives =
        [
            "A guest administrator: add the account to the privileged accounts with the type guestAdmin, with an expiry date.",
            "Engineers of a partner that runs Azure resources for us: exempt the tenant.",
            "A guest whose virtual desktop runs at a cloud provider: exempt the user.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/fundamentals/users-default-permissions",
            "https://learn.microsoft.com/entra/external-id/authentication-conditional-access",
            "https://attack.mitre.org/techniques/T1538/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
