using CrossTenantSentinel.Content.AzurePlane;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Private endpoints of ours, and connections of private endpoints to resources of ours.</summary>
internal sealed class PrivateEndpoints(TenantSettings tenant, TrustParameters pick, WorkbookFunction ownSubscriptions)
{
    public QueryItem Item => new QueryItem<Row>
    {
        Name = "private-endpoints",
        Title = $"Private endpoints and approved connections, {pick.TimeRange}",
        NoData = new("Nobody made a private endpoint or decided on a connection of one as the pickers above say.", NoDataStyle.Success),
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
                new(nameof(Row.Resource), "Resource of ours"),
                new(nameof(Row.RemoteId), "Other side"),
                new(nameof(Row.RemoteSubscription), "Its subscription") { Renderer = PeeringGrids.RemoteSubscription },
                new(nameof(Row.RemoteSubscriptionId), "Its subscription id"),
                new(nameof(Row.By), "By"),
                new(nameof(Row.FromOutside), "From outside") { Comment = "Whether the caller is an external identity." },
                new(nameof(Row.CallerIp), "IP address"),
                new(nameof(Row.Outcome), "Outcome") { Renderer = SharedColumns.Outcome },
                new(nameof(Row.Tries), "Tries") { Number = NumberFormat.Count },
            ],
        },

        // An approval is logged as a right that is used and as a connection that is written, in one request.
        Query = KqlTemplate.Of($$"""
            {{AzureChanges.Rows(tenant, pick, Operation, ExternalPeering.RemoteId)}}()
            | extend IsEndpoint = Operation startswith "microsoft.network/privateendpoints/", State = extract(@'"status":\s*"(approved|rejected|pending|disconnected)"', 1, Text),
                IsApproval = Operation matches regex @"approv\w*/action$"
            | extend Resource = iff(IsEndpoint, Target, coalesce(extract("^(.+?)/privateendpointconnections", 1, Target), Target))
            | summarize TimeGenerated = min(TimeGenerated), RemoteId = take_anyif(Detail, isnotempty(Detail)), State = take_anyif(State, isnotempty(State)), IsApproval = countif(IsApproval) > 0,
                Succeeded = countif(Outcome == "success"), Failed = countif(Outcome == "failure"), FromOutside = max(FromOutside), By = take_any(By), CallerIp = take_anyif(CallerIp, isnotempty(CallerIp))
                by CorrelationId, Resource, IsEndpoint
            | extend Outcome = case(Failed > 0, "failure", Succeeded > 0, "success", "not known"),
                Change = case(IsEndpoint, "endpoint made or changed", isnotempty(State), strcat("connection ", State), IsApproval, "connection approved", "connection written"),
                RemoteSubscriptionId = extract(@"/subscriptions/([^/]+)", 1, RemoteId)
            | summarize arg_min(TimeGenerated, *), Tries = count() by Resource, RemoteId, Change, By, Outcome, Done = iff(Outcome == "success", TimeGenerated, datetime(null))
            | order by TimeGenerated desc, Resource asc
            | project Time = TimeGenerated, Change, Resource, RemoteId,
                RemoteSubscription = case(isempty(RemoteSubscriptionId), "not in the log", RemoteSubscriptionId in ({{ownSubscriptions}}()), "ours", "not ours"),
                RemoteSubscriptionId, By, FromOutside, CallerIp, Outcome, Tries
            """),
    };

    private static string Operation => @"^microsoft\.network/privateendpoints/write$|/privateendpointconnections\w*/(write|action|approve/action)$";

    internal sealed record Row(
        DateTime Time,
        string Change,
        string Resource,
        string RemoteId,
        string RemoteSubscription,
        string RemoteSubscriptionId,
        string By,
        string FromOutside,
        string CallerIp,
        string Outcome,
        long Tries);
}
