using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Peerings, and attempts at them that the other side's rights denied.</summary>
internal sealed class PeeringGrids(TrustParameters pick, WorkbookFunction peerings)
{
    public static ColumnRenderer RemoteSubscription { get; } = new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [new(ThresholdOperator.Equal, "ours", ThresholdIcons.Success), new(ThresholdOperator.Equal, "not ours", ThresholdIcons.Warning)],
        ThresholdIcons.Unknown);

    public QueryItem All => new QueryItem<Row>
    {
        Name = "peerings",
        Title = $"Peerings of virtual networks, {pick.TimeRange}",
        NoData = new("Nobody made, tried, changed or removed a peering as the pickers above say.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 2_000,
            Columns =
            [
                new(nameof(Row.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.Change), "Change"),
                new(nameof(Row.LocalVnet), "Local network"),
                new(nameof(Row.RemoteVnet), "Remote network"),
                new(nameof(Row.RemoteSubscription), "Remote subscription")
                {
                    Renderer = RemoteSubscription,
                    Comment = "Ours: on the watchlist of our subscriptions or, unless the settings say otherwise, with an activity log that is collected here.",
                },
                new(nameof(Row.RemoteSubscriptionId), "Remote subscription id"),
                new(nameof(Row.Caller), "Caller"),
                new(nameof(Row.FromOutside), "From outside") { Comment = "Whether the caller is an external identity." },
                new(nameof(Row.CallerIp), "IP address"),
                new(nameof(Row.Outcome), "Outcome") { Renderer = SharedColumns.Outcome },
                new(nameof(Row.Options), "Options") { Comment = "What the peering allows: forwarded traffic, gateway transit, use of the remote gateways." },
                new(nameof(Row.Tries), "Tries") { Number = NumberFormat.Count, Comment = "Requests with the same result in a row." },
                new(nameof(Row.LastTry), "Last try") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.LocalVnetId), "Local network id"),
                new(nameof(Row.RemoteVnetId), "Remote network id"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {peerings}()
            | order by TimeGenerated desc, LocalVnetId asc
            | project Time = TimeGenerated, Change = case(IsDelete, "removed", IsAction, "right asked for", "made or changed"), LocalVnet, RemoteVnet = coalesce(RemoteVnet, "(not in the log)"),
                RemoteSubscription, RemoteSubscriptionId, Caller = By, FromOutside, CallerIp, Outcome, Options, Tries, LastTry, LocalVnetId, RemoteVnetId
            """),
    };

    public QueryItem Denied => new QueryItem<DeniedRow>
    {
        Name = "denied-peerings",
        Title = $"Attempts at peerings that rights denied, {pick.TimeRange}",
        NoData = new("Nobody tried to peer with a network without the right to.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(DeniedRow.FirstTry), "First try") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(DeniedRow.LastTry), "Last try") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(DeniedRow.Tries), "Tries") { Renderer = new ColumnRenderer.Bar(Palette.Red), Number = NumberFormat.Count, Comment = "Requests, each once." },
                new(nameof(DeniedRow.LocalVnet), "Local network"),
                new(nameof(DeniedRow.RemoteVnet), "Remote network"),
                new(nameof(DeniedRow.RemoteSubscription), "Remote subscription") { Renderer = RemoteSubscription },
                new(nameof(DeniedRow.RemoteSubscriptionId), "Remote subscription id"),
                new(nameof(DeniedRow.Caller), "Caller"),
                new(nameof(DeniedRow.FromOutside), "From outside"),
                new(nameof(DeniedRow.CallerIps), "IP addresses"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {peerings}()
            | where IsDenied
            | summarize FirstTry = min(TimeGenerated), LastTry = max(LastTry), Tries = sum(Tries), CallerIps = strcat_array(array_sort_asc(make_set_if(CallerIp, isnotempty(CallerIp), 20)), ", "),
                FromOutside = max(FromOutside), take_any(LocalVnet, RemoteVnet, RemoteSubscription, RemoteSubscriptionId) by LocalVnetId, RemoteVnetId, By
            | order by LastTry desc, LocalVnetId asc
            | project FirstTry, LastTry, Tries, LocalVnet, RemoteVnet = coalesce(RemoteVnet, "(not in the log)"), RemoteSubscription, RemoteSubscriptionId, Caller = By, FromOutside, CallerIps
            """),
    };

    internal sealed record Row(
        DateTime Time,
        string Change,
        string LocalVnet,
        string RemoteVnet,
        string RemoteSubscription,
        string RemoteSubscriptionId,
        string Caller,
        string FromOutside,
        string CallerIp,
        string Outcome,
        string Options,
        long Tries,
        DateTime LastTry,
        string LocalVnetId,
        string RemoteVnetId);

    internal sealed record DeniedRow(
        DateTime FirstTry,
        DateTime LastTry,
        long Tries,
        string LocalVnet,
        string RemoteVnet,
        string RemoteSubscription,
        string RemoteSubscriptionId,
        string Caller,
        string FromOutside,
        string CallerIps);
}
