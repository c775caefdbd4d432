using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Privilege;

/// <summary>A service provider or Microsoft's support signs in to our tenant in an unusual way.</summary>
public static partial class ServiceProviderSignIn
{
    private const string Slug = "xt-serviceprovider-signin";
    private static readonly TimeSpan Every = 1.Hours;
    private static readonly TimeSpan Lookback = 14.Days;

    /// <summary>The sign-ins of a technician.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string CrossTenantAccessType,
        string NewAspect,
        string Direction,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        Dynamic Apps,
        Dynamic IPAddresses,
        Dynamic Countries,
        Dynamic NewCountries,
        long SignInCount,
        DateTime FirstSeen,
        DateTime LastSeen);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0133"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Unusual sign-in of a service provider",
        Description = "Identifies a successful sign-in to our tenant with delegated administration (CSP, GDAP) or by Microsoft's support that is unusual: an unlisted provider, a "
            + "technician or a country not seen in the days before, a command line, an hour outside the working day, or support without an approved request. Delegated "
            + "administration is a supply-chain entry: a compromised provider reaches all its customers with administrator roles.",
        Misses = "A technician's compromised account in the usual country and portal. Technicians who are guests, which other rules watch. Rows that do not name the home tenant. "
            + "Whether an approved support request has been cancelled since. Work of a provider that leaves no sign-in here, such as that of its applications.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1199, Attack.T1078_004],
        Tactics = [Tactic.InitialAccess],
        Schedule = new(Every, Lookback),

        // Lateness: a sign-in is recent when it was first ingested since the last run, whenever it happened within the lookback, and
        // history when it was ingested before: a late row is neither lost nor repeated.
        // Technicians have no object here, so their rows may lack the user's id: the name at home stands for the user, or else the network.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let Exempt = {{Exempt.Of(tenant)}}({{Slug}}, XT_Now);
            let IsSupportApproved = toscalar(AuditLogs
            | where TimeGenerated > XT_Now - {{tenant.SupportApprovalDays.Days}} and Category =~ "MicrosoftSupportAccessManagement"
            | where trim_end(@"\.", OperationName) in~ ({{Operations.SupportApproved}}) and Result !~ "failure"
            | count) > 0;
            let SignedIn = materialize({{SignInVersions.Of(tenant)}}(XT_Now - {{Lookback}}, dynamic(["inbound", "inboundNonEntra"]))
            | extend IsUse = ResultType == {{ResultCodes.Success}} and CrossTenantAccessType in~ ({{CrossTenantAccessTypes.ServiceProvider}}, {{CrossTenantAccessTypes.MicrosoftSupport}})
            | summarize arg_max(Ingested, *), UsedSince = minif(Ingested, IsUse) by Id
            | where IsUse
            | extend IsRecent = UsedSince >= XT_Now - {{Every}}, UserId = iff(UserId == {{AccountIds.Nobody}}, "", UserId), CountryCode = toupper(CountryCode),
                Name = iff(UserPrincipalName contains "@", UserPrincipalName, "")
            | extend User = coalesce(Name, UserId, format_ipv4_mask(IPAddress, 24), parse_ipv6_mask(IPAddress, 64), IPAddress));
            let Known = SignedIn
            | where not(IsRecent)
            | mv-expand Key = pack_array(User, UserId) to typeof(string)
            | summarize KnownUsers = make_set_if(Key, isnotempty(Key)), KnownCountries = make_set_if(CountryCode, isnotempty(CountryCode)) by ExternalTenantId;
            SignedIn
            | where IsRecent and strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt)
            | extend IsSupport = CrossTenantAccessType =~ {{CrossTenantAccessTypes.MicrosoftSupport}}, SignedInAt = coalesce(CreatedDateTime, TimeGenerated)
            | summarize SignInCount = count(), TimeGenerated = min(TimeGenerated), FirstSeen = min(SignedInAt), LastSeen = max(SignedInAt),
                UsedTools = countif(AppId in ({{AppIds.CliToolApps}})) > 0, IsOutOfHours = countif(tolong(hourofday(SignedInAt)) in ({{OutOfHours(tenant)}})) > 0,
                UserId = max(UserId), arg_max(Ingested, UserPrincipalName, IPAddress, CrossTenantAccessType, Direction),
                Apps = array_sort_asc(make_set_if(AppDisplayName, isnotempty(AppDisplayName), {{tenant.MaxListItems}})),
                IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {{tenant.MaxListItems}})),
                Countries = array_sort_asc(make_set_if(CountryCode, isnotempty(CountryCode), {{tenant.MaxListItems}}))
                by User, ExternalTenantId, IsSupport
            | lookup kind=leftouter (Known) on ExternalTenantId
            | lookup kind=leftouter ({{Tenant.Of(tenant)}}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {{Relationships.Unknown}}), NewCountries = set_difference(Countries, coalesce(KnownCountries, dynamic([]))),
                // Engineers of the support change with every request: what is usual is said by the request.
                IsExpected = IsSupport and IsSupportApproved
            | extend Aspects = set_intersect({{tenant.ServiceProviderAspects}}, pack_array(
                iff(TenantRelationship !in~ ({{Relationships.ServiceProvider}}, {{Relationships.Microsoft}}, {{Relationships.Own}}), "provider", ""),
                iff(not(IsExpected) and array_length(set_intersect(coalesce(KnownUsers, dynamic([])), pack_array(User, UserId))) == 0, "user", ""),
                iff(not(IsExpected) and array_length(NewCountries) > 0, "country", ""),
                iff(not(IsExpected) and UsedTools, "tool", ""),
                iff(not(IsExpected) and IsOutOfHours, "hours", ""),
                iff(IsSupport and not(IsSupportApproved), "support", "")))
            | where array_length(Aspects) > 0
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, UserId, UserPrincipalName = coalesce(UserPrincipalName, User), AccountName, AccountDomain, IPAddress, CrossTenantAccessType,
                NewAspect = strcat_array(array_sort_asc(Aspects), ", "), Direction, ExternalTenantId, ExternalTenantName = coalesce(TenantName, ExternalTenantId),
                TenantRelationship, Apps, IPAddresses, Countries, NewCountries, SignInCount, FirstSeen, LastSeen
            """),
        Equivalents =
        [
            new("IsUse", "A sign-in that is none has no time since which it is one, so that it is neither recent nor known.", "drop-condition"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.Direction),
            new("AccessType", nameof(Row.CrossTenantAccessType)), nameof(Row.NewAspect), nameof(Row.Apps), nameof(Row.Countries), nameof(Row.SignInCount),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Unusual sign-in of {{UserPrincipalName}} from provider {{ExternalTenantName}}",
            DescriptionFormat = "{{UserPrincipalName}} of {{ExternalTenantName}} signed in to our tenant with delegated access. Unusual: {{NewAspect}}.",
        },
        Incidents = new(CreateIncident: true, IncidentGrouping.ByAllEntities(24.Hours)),
        FalsePositives =
        [
            "A new provider: add its tenant to the tenant directory with the relationship serviceProvider.",
            "Staff of the provider that changes often: leave the aspect user out of ServiceProviderAspects.",
            "Follow-the-sun support: leave the aspects country and hours out of ServiceProviderAspects, or set the provider's hours.",
            "An approval of Microsoft's support that is logged later than the sign-in: compare the times of both.",
        ],
        References =
        [
            "https://learn.microsoft.com/partner-center/gdap-introduction",
            "https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities",
            "https://attack.mitre.org/techniques/T1199/",
        ],
        Scenarios = Scenarios(tenant),
    };

    /// <summary>The hours (UTC) outside the working day of providers; none by default. A day may pass midnight.</summary>
    private static IReadOnlyList<long> OutOfHours(TenantSettings tenant)
    {
        int start = tenant.ServiceProviderHoursStart;
        int end = tenant.ServiceProviderHoursEnd;
        return [.. Enumerable.Range(0, 24).Where(hour => start < end ? hour < start || hour >= end : hour >= end && hour < start).Select(hour => (long)hour)];
    }
}
