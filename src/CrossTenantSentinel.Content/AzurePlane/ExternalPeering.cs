using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.AzurePlane;

/// <summary>A virtual network is connected, or is tried to be connected, to a network outside our subscriptions.</summary>
public static partial class ExternalPeering
{
    private const string Slug = "xt-vnet-peering-external";
    private static readonly TimeSpan Every = 1.Hours;
    private static readonly TimeSpan Lookback = 14.Days;

    /// <summary>How long an operation without outcome waits for one.</summary>
    private static readonly TimeSpan Patience = 2.Hours;

    /// <summary>A connection.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string OperationName,
        string Outcome,
        string CallerId,
        string CallerUpn,
        string AccountName,
        string AccountDomain,
        bool CallerIsExternal,
        string CallerHomeTenantId,
        string IPAddress,
        string SubscriptionId,
        string ResourceId,
        string LocalVnetId,
        string RemoteSubscriptionId,
        string RemoteVnetId,
        string PeeringOptions,
        string CorrelationId,
        string Severity);

    private const string Removals = "Removals are left out, unless PeeringIncludeDeletes asks for them.";

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0139"),
        Version = new("5.0.0"),
        Slug = Slug,
        Name = "Network peering with an external subscription",
        Description = "Identifies a peering of a virtual network with a network in a subscription that is not ours, and the attempt at one. Peering bypasses the hub's firewall. It takes "
            + "a network role on either side alone and no cross-tenant access setting stops it, because it happens on the resource plane. The severity is high for a peering that was "
            + "made and for external callers, medium for other attempts.",
        Misses = "Subscriptions whose activity log is not collected. A remote network that the log does not name, unless the settings say otherwise. A subscription of ours that is "
            + "missing in the watchlist and has logged nothing lately alerts. Another organisation's subscription counts as ours while its activity log "
            + "is collected here and subscriptions are learnt. "
            + "An operation whose outcome never arrives is reported two hours late.",
        Severity = AlertSeverity.High,
        Techniques = [Attack.T1537, Attack.T1599, Attack.T1572],
        Tactics = [Tactic.Exfiltration, Tactic.DefenseEvasion, Tactic.CommandAndControl],
        Schedule = new(Every, Lookback),

        // Lateness: an operation is known when its outcome and its remote network have been ingested, in whatever order, and alerts in the run
        // after that, once. An operation without outcome is an attempt when nothing has arrived for the time that records are late.
        // A denied peering names the remote network, or its subscription alone, in the message, not in a request. Of the same peering, a success that
        // follows a success is an update; of the outcomes, Success is the last in the alphabet.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let IncludeDeletes = {{tenant.PeeringIncludeDeletes}};
            let AlertUnknownRemote = {{tenant.PeeringAlertUnknownRemote}};
            let LearnOwn = {{tenant.LearnOwnSubscriptions}};
            let Exempt = {{Exempt.Of(tenant)}}({{Slug}}, XT_Now);
            let OwnTenants = {{Tenant.Of(tenant)}}(XT_Now) | where Relationship =~ {{Relationships.Own}} | project ExternalTenantId;
            let OwnSubscriptions = union
                (_GetWatchlist({{tenant.SubscriptionWatchlist}}) | project Own = tolower(SubscriptionId)),
                (AzureActivity | where LearnOwn and isnotempty(SubscriptionId) | summarize by Own = tolower(SubscriptionId));
            {{AzureOperations.Of(tenant)}}(XT_Now - {{Lookback}}, {{Operations(tenant)}}, {{RemoteId}})
            | extend Outcome = case(isnotnull(SucceededAt), "Success", isnotnull(FailedAt), "Failure", "Attempt"),
                IsDelete = Operation endswith "/delete", RemoteVnetId = iff(Detail == "" or Detail startswith "/", Detail, strcat("/subscriptions/", Detail))
            | order by Target asc, Outcome desc, TimeGenerated asc
            | extend IsUpdate = Target != "" and prev(Target) == Target and prev(Outcome) == "Success" and not(prev(IsDelete)) and prev(RemoteVnetId) == RemoteVnetId,
                RemoteVnetId = iff(IsDelete and isempty(RemoteVnetId) and Target != "" and prev(Target) == Target, prev(RemoteVnetId), RemoteVnetId)
            | extend KnownAt = case(
                Outcome != "Attempt", max_of(coalesce(SucceededAt, FailedAt), coalesce(DetailAt, SucceededAt, FailedAt)),
                coalesce(DetailAt, FirstIngested) + {{Patience}})
            | where KnownAt >= XT_Now - {{Every}} and KnownAt < XT_Now
            | extend RemoteSubscriptionId = extract(@"/subscriptions/([^/]+)", 1, RemoteVnetId)
            | where IncludeDeletes or not(IsDelete)
            | where RemoteSubscriptionId !in (OwnSubscriptions) and (isnotempty(RemoteSubscriptionId) or AlertUnknownRemote or IsDelete)
            | where not(IsDelete and Outcome != "Success")
            | extend CallerIsExternal = CallerIsExternal and CallerTenant !in (OwnTenants), CallerUpn = {{HomeUpn.Function}}(Caller)
            | where strcat("user:", CallerId) !in (Exempt) and strcat("user:", CallerUpn) !in (Exempt)
                and strcat("ip:", CallerIp) !in (Exempt) and strcat("tenant:", CallerTenant) !in (Exempt) and strcat("subscription:", RemoteSubscriptionId) !in (Exempt)
            | parse CallerUpn with AccountName "@" AccountDomain
            | project TimeGenerated, OperationName = Operation, Outcome = iff(IsDelete, "Removed", iff(IsUpdate and Outcome == "Success", "Updated", Outcome)),
                CallerId = iff(Caller contains "@", CallerId, ""), CallerUpn, AccountName, AccountDomain, CallerIsExternal, CallerHomeTenantId = CallerTenant,
                IPAddress = CallerIp, SubscriptionId, ResourceId = Target, LocalVnetId = extract(@"^(.*/virtualnetworks/[^/]+)", 1, Target),
                RemoteSubscriptionId, RemoteVnetId, PeeringOptions = strcat_array(array_sort_asc(set_union(
                    extract_all(@'"(allowforwardedtraffic|allowgatewaytransit|useremotegateways)":\s*"?true', Text), dynamic([]))), ", "), CorrelationId,
                Severity = case(
                    IsDelete or isempty(RemoteSubscriptionId), "Low",
                    CallerIsExternal, "High",
                    Outcome == "Success", iff(IsUpdate, "Low", "High"),
                    "Medium")
            """),
        Equivalents =
        [
            new("isnotempty(SubscriptionId)", "Networks whose subscription is not readable are left out anyway, unless PeeringAlertUnknownRemote asks for them."),
            new("IsDelete = Operation endswith \"/delete\"", "Operations are in lower case, and in their names delete stands at the end."),
            new("isempty(RemoteSubscriptionId), \"Low\"", "Networks whose subscription is not readable are left out, unless PeeringAlertUnknownRemote asks for them."),
            new("IsDelete or isempty(RemoteSubscriptionId), \"Low\"", Removals),
            new("not(IsDelete and Outcome != \"Success\")", Removals),
            new("AlertUnknownRemote or IsDelete", Removals),
            new("iff(IsDelete and isempty(RemoteVnetId) and Target != \"\" and prev(Target) == Target, prev(RemoteVnetId), RemoteVnetId)", Removals),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.CallerId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
            Entity.AzureResource(nameof(Row.ResourceId)),
            Entity.AzureResource(nameof(Row.RemoteVnetId)),
        ],
        CustomDetails =
        [
            nameof(Row.RemoteSubscriptionId), nameof(Row.RemoteVnetId), nameof(Row.LocalVnetId), nameof(Row.CallerHomeTenantId), nameof(Row.Outcome),
            nameof(Row.PeeringOptions), nameof(Row.CallerUpn),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Peering with external subscription {{RemoteSubscriptionId}} by {{CallerUpn}}: {{Outcome}}",
            DescriptionFormat = "{{CallerUpn}} worked on a connection of {{ResourceId}} with {{RemoteVnetId}}, which is in none of our subscriptions.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "An approved peering with a partner: exempt the remote subscription, with an expiry date.",
            "Pipelines that build landing zones in several subscriptions of ours: complete the watchlist of our subscriptions.",
            "Managed services, such as Databricks, that use networks in their provider's subscriptions: exempt those subscriptions.",
        ],
        References =
        [
            "https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview",
            "https://learn.microsoft.com/azure/virtual-network/create-peering-different-subscriptions",
            "https://attack.mitre.org/techniques/T1599/",
        ],
        Scenarios = Scenarios(tenant),
    };

    /// <summary>Where the records name the other side: the request, or the message of a denial.</summary>
    internal static string RemoteId =>
        """(?:"remotevirtualnetwork":\s*\{[^}]*?"id":\s*"|"privatelinkserviceid":\s*"|"privateendpoint":\s*\{[^}]*?"id":\s*"|peer/action[^()]*linked (?:scope\(s\)|subscription)\s*'?)(/subscriptions/[^"',\s]+|[0-9a-f-]{36})""";

    private static string Operations(TenantSettings tenant) => tenant.PeeringIncludePrivateLink
        ? @"^microsoft\.network/virtualnetworks/(virtualnetworkpeerings/(write|delete)|peer/action)$|^microsoft\.network/privateendpoints/write$|/privateendpointconnections\w*/(write|action|approve/action)$"
        : @"^microsoft\.network/virtualnetworks/(virtualnetworkpeerings/(write|delete)|peer/action)$";
}
