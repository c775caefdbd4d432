using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Subscriptions that changed their tenant or their owner.</summary>
internal sealed class SubscriptionMoves(TenantSettings tenant, TrustParameters pick)
{
    public QueryItem Item => new QueryItem<Row>
    {
        Name = "subscription-moves",
        Title = $"Subscriptions that changed tenant or owner, {pick.TimeRange}",
        NoData = new("No subscription changed its tenant or its owner as the pickers above say.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(Row.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.SubscriptionId), "Subscription"),
                new(nameof(Row.Change), "Change"),
                new(nameof(Row.ToTenant), "To tenant") { Comment = "Only if the log names it." },
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.By), "By"),
                new(nameof(Row.FromOutside), "From outside") { Comment = "Whether the caller is an external identity." },
                new(nameof(Row.CallerIp), "IP address"),
                new(nameof(Row.Outcome), "Outcome") { Renderer = SharedColumns.Outcome },
                new(nameof(Row.Tries), "Tries") { Number = NumberFormat.Count },
                new(nameof(Row.LastTry), "Last try") { Renderer = new ColumnRenderer.DateTime() },
            ],
        },

        // Every success is a change. Tries without one are one row, whatever their number.
        Query = KqlTemplate.Of($"""
            {AzureChanges.Rows(tenant, pick, Operation, NewTenant)}()
            | extend Change = iff(Operation endswith "/updatetenant/action", "moved to another tenant", "ownership accepted"), SubscriptionId = coalesce(SubscriptionId, extract("/subscriptions/([^/]+)", 1, Target))
            | summarize arg_min(TimeGenerated, *) by CorrelationId, SubscriptionId, Change, Outcome
            | summarize arg_min(TimeGenerated, *), LastTry = max(TimeGenerated), Tries = count() by SubscriptionId, Change, By, Outcome, Done = iff(Outcome == "success", TimeGenerated, datetime(null))
            | extend ExternalTenantId = Detail
            | lookup kind=leftouter ({Tenant.Of(tenant)}(now())) on ExternalTenantId
            | order by TimeGenerated desc, SubscriptionId asc
            | project Time = TimeGenerated, SubscriptionId, Change, ToTenant = coalesce(TenantName, ExternalTenantId, "(not in the log)"), ExternalTenantId, By, FromOutside, CallerIp, Outcome, Tries, LastTry
            """),
    };

    private static string Operation => @"^microsoft\.subscription/(updatetenant|(subscriptions/)?acceptownership)/action$";

    private static string NewTenant => """
        "(?:destination|target|new)tenantid":\s*"([^"]+)
        """;

    internal sealed record Row(
        DateTime Time,
        string SubscriptionId,
        string Change,
        string ToTenant,
        string ExternalTenantId,
        string By,
        string FromOutside,
        string CallerIp,
        string Outcome,
        long Tries,
        DateTime LastTry);
}
