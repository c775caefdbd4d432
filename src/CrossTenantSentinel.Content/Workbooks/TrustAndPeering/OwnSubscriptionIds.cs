using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>The subscriptions that are ours, as the rule about peerings knows them.</summary>
internal static class OwnSubscriptionIds
{
    /// <summary><c>WB_OwnSubscriptions()</c>: the ids of the watchlist and, if the settings say so, those that log here in the range or two weeks before; lower case.</summary>
    public static WorkbookFunction Rows(TenantSettings tenant, Pickers pick) => new()
    {
        Name = "WB_OwnSubscriptions",
        Body = KqlTemplate.Of($"""
            let LearnOwn = {tenant.LearnOwnSubscriptions};
            union
                (_GetWatchlist({tenant.SubscriptionWatchlist}) | project Own = tolower(SubscriptionId)),
                (AzureActivity | where LearnOwn and isnotempty(SubscriptionId) and TimeGenerated between (({pick.TimeRange.Start} - 14d) .. {pick.TimeRange.End})
                | summarize by Own = tolower(SubscriptionId))
            | distinct Own
            """),
    };
}
