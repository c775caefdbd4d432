using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Inbound;

/// <summary>An external user reads large parts of our directory through Microsoft Graph.</summary>
public static partial class GuestGraphEnumeration
{
    private const string Slug = "xt-guest-graph-enumeration";
    private static readonly TimeSpan Every = 1.Hours;

    /// <summary>An external user who enumerates the directory.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string ExternalTenantId,
        Dynamic Categories,
        long RequestCount,
        long DistinctObjects,
        long Denied403,
        Dynamic AppIds,
        Dynamic IPAddresses,
        DateTime FirstSeen,
        DateTime LastSeen,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0118"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "External user enumerates the directory through Microsoft Graph",
        Description = "Identifies an external user who reads large parts of our directory through Microsoft Graph within an hour: many requests, several categories of "
            + "objects, or many objects one by one. With default guest permissions a guest can walk users, groups and memberships by id and rebuild much "
            + "of the directory. Refused reads count, because they are attempts.",
        Misses = "Slow enumeration below the thresholds, and what reaches them only over more than 55 minutes. Reads through the applications of Microsoft 365 that look people up on their own, and through interfaces other "
            + "than Microsoft Graph. Reads by POST, such as getByIds. External users who neither signed in during the lookback nor stand in IdentityInfo. "
            + "Enumeration that goes on for hours alerts again when what is new reaches the thresholds.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1087_004, Attack.T1069_003, Attack.T1526],
        Tactics = [Tactic.Discovery],
        Schedule = new(Every, Lookback: (tenant.BaselineDays + 1).Days),

        // Lateness: an hour alerts in the run in which its requests reach a threshold, and not when those that were first ingested before the
        // last run had reached it. Requests of 4 hours are read: the hour before the last run, and late rows.
        // A request counts once however often the log delivers it; without a request id every row counts.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let Start = XT_Now - {{(tenant.BaselineDays + 1).Days}};
            let MinRequests = {{tenant.GraphMinRequests}};
            let MinCategoryRequests = {{tenant.GraphMinCategoryRequests}};
            let MinObjects = {{tenant.GraphMinObjects}};
            let Exempt = {{Exempt.Of(tenant)}}({{Slug}}, XT_Now);
            let Guests = materialize(union isfuzzy=true
                ({{SignInRows.Function}}(Start)
                | where UserId !in ("", {{AccountIds.Nobody}})
                | extend Direction = {{Direction.Of(tenant)}}(AADTenantId, HomeTenantId, ResourceTenantId, UserType)
                | where Direction in ({{Directions.FromOutside}})
                | project UserId, UserPrincipalName, ExternalTenantId = iff(Direction == {{Directions.Inbound}}, HomeTenantId, "")),
                (IdentityInfo
                | summarize arg_max(TimeGenerated, UserType, AccountUPN) by UserId = tolower(AccountObjectId)
                | where isnotempty(UserId) and (UserType =~ "guest" or AccountUPN contains "#EXT#")
                | project UserId, UserPrincipalName = {{HomeUpn.Function}}(AccountUPN), ExternalTenantId = "")
            | summarize UserPrincipalName = take_anyif(UserPrincipalName, UserPrincipalName contains "@"), ExternalTenantId = max(ExternalTenantId) by UserId);
            let Listed = dynamic(["users", "groups", "serviceprincipals", "applications", "devices", "directoryobjects"]);
            let Reads = materialize(MicrosoftGraphActivityLogs
            | where TimeGenerated > XT_Now - 4h and RequestMethod =~ "GET" and (ResponseStatusCode between (200 .. 299) or ResponseStatusCode == 403)
            | where isnotempty(UserId) and AppId !in~ ({{tenant.GraphNoisyApps}})
            | extend Ingested = coalesce(ingestion_time(), TimeGenerated), UserId = tolower(UserId), AppId = tolower(AppId)
            | where Ingested < XT_Now
            | lookup kind=inner Guests on UserId
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt) and strcat("domain:", split(UserPrincipalName, "@")[-1]) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt)
            // /users('id'), /users(key='id') and a doubled slash become /users/id. What a guest reads of the own account, and content, are no directory.
            | extend Path = replace_regex(extract(@"^https?://[^/]+/+[^/?]+(/[^?]*)", 1, tolower(RequestUri)), @"/+|\((?:[a-z]+=)?'?([^/')]*)'?\)", @"/\1")
            | extend Parts = split(Path, "/")
            | extend Collection = tostring(Parts[1]), Key = url_decode(tostring(Parts[2])), Part = tostring(Parts[3])
            | where Key == "" or (Key != UserId and Key != UserPrincipalName)
            | extend Object = iff(Key matches regex @"^[0-9a-f]{8}-[0-9a-f-]{27}$" or Key contains "@", strcat(Collection, "/", Key), "")
            | extend Category = case(
                Collection == "tenantrelationships", "tenants",
                Collection in (Listed) and isnotempty(Object) and isempty(Part), "look-ups",
                Collection in (Listed) and isempty(Key) and RequestUri matches regex @"(?i)[?&](\$|%24)(search|filter)=", "sweeps",
                (Collection == "groups" and Part in ("", "members", "transitivemembers", "owners"))
                    or (Collection in ("groups", "users", "directoryobjects") and Part in ("memberof", "transitivememberof", "joinedteams")), "groups",
                Collection == "users" and Part in ("", "manager", "directreports", "approleassignments"), "users",
                Collection startswith "directoryrole" or Collection == "rolemanagement", "roles",
                Collection in ("applications", "serviceprincipals", "oauth2permissiongrants"), "applications",
                Collection == "policies" or Path has "conditionalaccess", "policies",
                Collection in ("devices", "devicemanagement"), "devices",
                "")
            | where isnotempty(Category)
            | summarize Requests = iff(isempty(take_any(RequestId)), count(), 1), Ingested = min(Ingested)
                by RequestId, RequestUri, TimeGenerated, UserId, UserPrincipalName, ExternalTenantId, AppId, IPAddress, Category, Object, IsDenied = ResponseStatusCode == 403
            | extend IsNew = Ingested >= XT_Now - {{Every}}
            | mv-expand WindowEnd = {{SlidingWindows.Function}}(TimeGenerated, XT_Now, 1h, 5m) to typeof(datetime));
            let Enumerated = Reads
            | summarize Requests = sum(Requests), Earlier = sumif(Requests, not(IsNew)), Objects = count_distinctif(Object, isnotempty(Object)),
                EarlierObjects = count_distinctif(Object, isnotempty(Object) and not(IsNew)),
                NewObjects = count_distinctif(Object, isnotempty(Object) and IsNew) by UserId, WindowEnd, Category
            | extend IsLookUp = Category == "look-ups"
            | summarize Wide = countif(iff(IsLookUp, Objects >= MinObjects, Requests >= MinCategoryRequests)),
                EarlierWide = countif(iff(IsLookUp, EarlierObjects >= MinObjects, Earlier >= MinCategoryRequests)),
                NewWide = countif(iff(IsLookUp, NewObjects >= MinObjects, Requests - Earlier >= MinCategoryRequests)) by UserId, WindowEnd;
            let Windows = materialize(Reads
            | summarize RequestCount = sum(Requests), Earlier = sumif(Requests, not(IsNew)), DistinctObjects = count_distinctif(Object, isnotempty(Object)),
                EarlierObjects = count_distinctif(Object, isnotempty(Object) and not(IsNew)), NewObjects = count_distinctif(Object, isnotempty(Object) and IsNew),
                Denied403 = sumif(Requests, IsDenied),
                Categories = array_sort_asc(make_set(Category)), AppIds = array_sort_asc(make_set_if(AppId, isnotempty(AppId), {{tenant.MaxListItems}})),
                IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {{tenant.MaxListItems}})),
                FirstSeen = min(TimeGenerated), LastSeen = max(TimeGenerated), arg_max(TimeGenerated, IPAddress)
                by UserId, UserPrincipalName, ExternalTenantId, WindowEnd
            | lookup kind=inner Enumerated on UserId, WindowEnd
            | extend Group = UserId, IsFull = RequestCount >= MinRequests or Wide >= 2 or DistinctObjects >= MinObjects,
                WasFull = Earlier >= MinRequests or EarlierWide >= 2 or EarlierObjects >= MinObjects,
                IsFullAnew = RequestCount - Earlier >= MinRequests or NewWide >= 2 or NewObjects >= MinObjects);
            {{SlidingWindows.NewlyFull}}(Windows, 1h)
            | summarize arg_max(WindowEnd, *) by UserId, RequestCount, IsWide = Wide >= 2
            | summarize arg_max(RequestCount + iff(IsWide, 1000000, 0), *) by UserId
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated = FirstSeen, UserId, UserPrincipalName, AccountName, AccountDomain, IPAddress, ExternalTenantId, Categories, RequestCount,
                DistinctObjects, Denied403, AppIds, IPAddresses, FirstSeen, LastSeen, Severity = iff(IsWide, "High", "Medium")
            """),
        Equivalents =
        [
            new("isnotempty(UserId)", "Requests and guests meet by their ids: it is enough that one side has none that is empty. The other saves work."),
            new("Path has \"conditionalaccess\"", "Paths are in lower case, and no other service of Graph has such a path.", null),
            new("lookup kind=inner Enumerated on UserId, WindowEnd", "Every window with requests has categories.", "change-join"),
            new(
                "EarlierObjects = count_distinctif(Object, isnotempty(Object) and not(IsNew)), NewObjects = count_distinctif(Object, isnotempty(Object) and IsNew) by UserId, WindowEnd, Category",
                "Objects are only counted in the category of look-ups, which have an object each.", "drop-condition"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.Categories), nameof(Row.RequestCount), nameof(Row.DistinctObjects), nameof(Row.Denied403),
            new("AppId", nameof(Row.AppIds)), nameof(Row.FirstSeen),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "External user {{UserPrincipalName}} enumerates the directory",
            DescriptionFormat = "{{UserPrincipalName}} sent {{RequestCount}} directory requests to Microsoft Graph within an hour.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Provisioning scripts that a guest runs for us: exempt the user, with an expiry date.",
            "A vendor of identity governance with a guest account: exempt the application.",
            "An application that looks people up on its own: add its id to GraphNoisyApps.",
        ],
        References =
        [
            "https://learn.microsoft.com/graph/microsoft-graph-activity-logs-overview",
            "https://learn.microsoft.com/entra/identity/users/users-restrict-guest-permissions",
            "https://attack.mitre.org/techniques/T1087/004/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
