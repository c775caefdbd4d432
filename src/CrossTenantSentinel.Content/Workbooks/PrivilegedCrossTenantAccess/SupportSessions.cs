using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>
/// Sessions of Microsoft's support against the requests that somebody of ours approved. A session is what one engineer did on one day; an approval counts
/// for the days of the settings. The queries limit their time themselves: an approval can be older than the picked range.
/// </summary>
internal sealed class SupportSessions(TenantSettings tenant, PrivilegedParameters pick, WorkbookFunction delegated)
{
    private const string Approved = "approved request";
    private const string NotApproved = "no approved request";
    private static readonly NoDataMessage Nothing = new("Microsoft's support did not sign in, and nobody approved a request.", NoDataStyle.Success);

    public QueryItem Numbers => new QueryItem<NumberRow>
    {
        Name = "support-numbers",
        Title = $"Microsoft support: sessions and approved requests, {pick.TimeRange}",
        NoData = Nothing,
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Tiny,
        Visual = new TilesVisual
        {
            Title = new(nameof(NumberRow.Metric), new ColumnRenderer.Text()),
            Left = new(nameof(NumberRow.Value), new ColumnRenderer.BigNumber(), NumberFormat.Count),
        },
        Query = KqlTemplate.Of($"""
            let Sessions = {Judged}() | summarize Sessions = count(), Unapproved = countif(Verdict == {NotApproved}) | extend Key = 1;
            let Requests = {Log}() | where HappenedAt >= {pick.TimeRange.Start} | summarize Requests = countif(IsApproval) | extend Key = 1;
            Sessions
            | lookup kind=inner (Requests) on Key
            | where Sessions + Requests > 0
            | mv-expand Metric = pack_array("Sessions", "Sessions without approved request", "Approved requests") to typeof(string), Value = pack_array(Sessions, Unapproved, Requests) to typeof(long)
            | project Metric, Value
            """),
    };

    public QueryItem Sessions => new QueryItem<SessionRow>
    {
        Name = "support-sessions",
        Width = 60,
        Title = $"Sessions of Microsoft's support, {pick.TimeRange}",
        NoData = new("Microsoft's support did not sign in as the pickers above say.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(SessionRow.FirstSeen), "Began") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(SessionRow.LastSeen), "Ended") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(SessionRow.Engineer), "Engineer"),
                new(nameof(SessionRow.Verdict), "Request")
                {
                    Renderer = new ColumnRenderer.Threshold(
                        ThresholdMode.Icons,
                        [new(ThresholdOperator.Equal, Approved, ThresholdIcons.Success), new(ThresholdOperator.Equal, NotApproved, ThresholdIcons.Failed)],
                        ThresholdIcons.Disabled),
                },
                new(nameof(SessionRow.Approvals), "Approvals") { Number = NumberFormat.Count, Comment = "Approved requests in the days of the settings before the session's end." },
                new(nameof(SessionRow.LastApproval), "Last approval") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(SessionRow.SignIns), "Sign-ins") { Number = NumberFormat.Count },
                new(nameof(SessionRow.Applications), "Applications"),
                new(nameof(SessionRow.Countries), "Countries"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {Judged}()
            | order by FirstSeen desc
            | project FirstSeen, LastSeen, Engineer = Person, Verdict, Approvals, LastApproval, SignIns, Applications, Countries
            """),
    };

    public QueryItem Requests => new QueryItem<RequestRow>
    {
        Name = "support-requests",
        Width = 40,
        Title = $"Requests of Microsoft's support, {pick.TimeRange}",
        NoData = new("Microsoft's support asked for no access in the time range."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(RequestRow.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(RequestRow.Operation), "Operation"),
                new(nameof(RequestRow.By), "By"),
                new(nameof(RequestRow.Result), "Result"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {Log}()
            | where HappenedAt >= {pick.TimeRange.Start}
            | order by HappenedAt desc
            | project Time = HappenedAt, Operation, By = coalesce(ActorName, ActorId, "(not logged)"), Result
            """),
    };

    private WorkbookFunction Log => new()
    {
        Name = "WB_SupportRequests",
        Body = KqlTemplate.Of($"""
            let Events = AuditLogs
            | where TimeGenerated between ({pick.TimeRange.Start} - {ApprovalTime} .. {pick.TimeRange.End}) and Category =~ "MicrosoftSupportAccessManagement"
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant});
            {AuditEvents.Of(tenant)}(Events)
            | extend Operation = trim_end("[.]", OperationName)
            | extend IsApproval = Operation in~ ({Operations.SupportApproved}) and Result !~ "failure"
            """),
    };

    private WorkbookFunction Judged => new()
    {
        Name = "WB_SupportSessions",
        Body = KqlTemplate.Of($"""
            {delegated}({CrossTenantAccessTypes.MicrosoftSupport})
            | summarize SignIns = count(), Successes = countif(Outcome == "success"), FirstSeen = min(SignInTime), LastSeen = max(SignInTime),
                Apps = array_sort_asc(make_set_if(AppDisplayName, isnotempty(AppDisplayName), {tenant.MaxListItems})),
                Countries = array_sort_asc(make_set_if(CountryCode, isnotempty(CountryCode), {tenant.MaxListItems})) by Person, Day = bin(SignInTime, 1d)
            | extend Key = 1, Applications = strcat_array(Apps, ", "), Countries = strcat_array(Countries, ", ")
            | join kind=leftouter ({Log}() | where IsApproval | project Key = 1, ApprovedAt = HappenedAt) on Key
            | extend Counts = coalesce(ApprovedAt <= LastSeen and ApprovedAt > FirstSeen - {ApprovalTime}, false)
            | summarize Approvals = countif(Counts), LastApproval = maxif(ApprovedAt, Counts) by Person, Day, SignIns, Successes, FirstSeen, LastSeen, Applications, Countries
            | extend Verdict = case(Approvals > 0, {Approved}, Successes > 0, {NotApproved}, "not let in")
            """),
    };

    private TimeSpan ApprovalTime => TimeSpan.FromDays(tenant.SupportApprovalDays);

    internal sealed record NumberRow(string Metric, long Value);

    internal sealed record SessionRow(
        DateTime FirstSeen,
        DateTime LastSeen,
        string Engineer,
        string Verdict,
        long Approvals,
        DateTime LastApproval,
        long SignIns,
        string Applications,
        string Countries);

    internal sealed record RequestRow(DateTime Time, string Operation, string By, string Result);
}
