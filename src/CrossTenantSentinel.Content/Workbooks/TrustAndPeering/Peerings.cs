using CrossTenantSentinel.Content.AzurePlane;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Peerings of virtual networks that were made, tried, changed or removed.</summary>
internal static class Peerings
{
    /// <summary>
    /// <c>WB_Peerings()</c>: one row per change. What follows on the same peering with the same outcome, remote network and options is no change but a repeat, counted
    /// in <c>Tries</c>. <c>RemoteSubscription</c>: ours, not ours, or not in the log. <c>IsDenied</c>: the caller lacked the right to peer with the remote network.
    /// </summary>
    public static WorkbookFunction Rows(TenantSettings tenant, Pickers pick, WorkbookFunction ownSubscriptions) => new()
    {
        Name = "WB_Peerings",

        // A removal does not name the remote network: the last operation before it does. The right to peer is asked for by the peering, and at times
        // logged beside it, in the same request.
        Body = KqlTemplate.Of($$"""
            let Operations = materialize({{AzureChanges.Rows(tenant, pick, Pattern, ExternalPeering.RemoteId)}}()
            | extend IsAction = Operation endswith "/peer/action", IsDelete = Operation endswith "/delete",
                Options = strcat_array(array_sort_asc(coalesce(extract_all(@'"(allowforwardedtraffic|allowgatewaytransit|useremotegateways)":\s*"?true', Text), dynamic([]))), ", "));
            let Requests = Operations | where not(IsAction) and isnotempty(CorrelationId) | distinct CorrelationId;
            let Written = Operations | where not(IsDelete) and isnotempty(Detail) and isnotempty(Target) | project Target, WrittenAt = TimeGenerated, Written = Detail;
            let Remembered = Operations
            | where IsDelete and isempty(Detail) and isnotempty(Target)
            | join kind=inner (Written) on Target
            | where WrittenAt <= TimeGenerated
            | summarize arg_max(WrittenAt, Written) by Target, CorrelationId;
            Operations
            | where not(IsAction and CorrelationId in (Requests))
            | lookup kind=leftouter (Remembered) on Target, CorrelationId
            | extend RemoteVnetId = coalesce(Detail, Written), LocalVnetId = extract(@"^(.*/virtualnetworks/[^/]+)", 1, Target),
                IsDenied = Outcome == "failure" and (IsAction or Text contains "peer/action")
            | extend RemoteSubscriptionId = extract(@"/subscriptions/([^/]+)", 1, RemoteVnetId), State = strcat(IsDelete, IsDenied, Outcome, RemoteVnetId, Options)
            | order by Target asc, TimeGenerated asc
            | extend IsRepeat = isnotempty(Target) and prev(Target) == Target and prev(State) == State
            | extend Change = row_cumsum(iff(IsRepeat, 0, 1))
            | summarize arg_min(TimeGenerated, *), LastTry = max(TimeGenerated), Tries = count() by Change
            | extend RemoteSubscription = case(isempty(RemoteSubscriptionId), "not in the log", RemoteSubscriptionId in ({{ownSubscriptions}}()), "ours", "not ours"),
                LocalVnet = extract("([^/]+)$", 1, LocalVnetId), RemoteVnet = extract("([^/]+)$", 1, RemoteVnetId)
            """),
    };

    private static string Pattern => @"^microsoft\.network/virtualnetworks/(virtualnetworkpeerings/(write|delete)|peer/action)$";
}
