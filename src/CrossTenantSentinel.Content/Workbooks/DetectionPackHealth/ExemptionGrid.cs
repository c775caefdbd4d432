using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>What the rules leave alone, and until when.</summary>
internal sealed class ExemptionGrid(TenantSettings tenant, HealthParameters pick, PackContent pack)
{
    private const string SoonEnds = "ends soon";
    private const string Unreadable = "date not readable";
    private const string UnknownRule = "unknown rule";
    private const string WithoutEntity = "without entity";
    private const string WithoutEnd = "without end";
    private const string InForce = "in force";
    private const string Ended = "ended";

    public QueryItem Item => new QueryItem<Row>
    {
        Name = "exemptions",
        Title = $"Exemptions by when they end, at the end of {pick.TimeRange}",
        NoData = new("The watchlist of exemptions has no row for the picked detections: nothing is exempt.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 2_000,
            Columns =
            [
                new(nameof(Row.State), "State")
                {
                    Renderer = new ColumnRenderer.Threshold(
                        ThresholdMode.Icons,
                        [
                            new(ThresholdOperator.Equal, InForce, ThresholdIcons.Success),
                            new(ThresholdOperator.Equal, SoonEnds, ThresholdIcons.Pending),
                            new(ThresholdOperator.Equal, Ended, ThresholdIcons.Disabled),
                            new(ThresholdOperator.Equal, WithoutEnd, ThresholdIcons.Warning),
                        ],
                        ThresholdIcons.Failed),
                    Comment = "Soon is within 14 days. A date that cannot be read, an unknown rule and a missing entity exempt nothing.",
                },
                new(nameof(Row.ExemptionId), "Exemption"),
                new(nameof(Row.RuleId), "Rule"),
                new(nameof(Row.EntityType), "Type"),
                new(nameof(Row.EntityValue), "Entity"),
                new(nameof(Row.EndsOn), "Ends") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.DaysLeft), "Days left") { Number = new() { MaximumFractionDigits = 0 } },
                new(nameof(Row.Justification), "Justification"),
                new(nameof(Row.Ticket), "Ticket"),
                new(nameof(Row.CreatedBy), "Created by"),
            ],
        },
        Query = KqlTemplate.Of($"""
            let End = {pick.TimeRange.End};
            let Known = {InlineRows.Of(pack.Detections.Select(detection => new SlugFact(detection.Slug)))};
            _GetWatchlist({tenant.ExemptionWatchlist})
            | where {pick.Detection.IsUnrestricted} or RuleId in~ ({pick.Detection}) or RuleId == "*"
            | extend EndsOn = todatetime(ExpiresOn)
            | extend State = case(
                isnotempty(ExpiresOn) and isnull(EndsOn), {Unreadable},
                RuleId != "*" and tolower(RuleId) !in (Known), {UnknownRule},
                isempty(EntityValue), {WithoutEntity},
                isempty(ExpiresOn), {WithoutEnd},
                EndsOn <= End, {Ended},
                EndsOn <= End + 14d, {SoonEnds},
                {InForce})
            | order by array_index_of({WorstFirst}, State) asc, EndsOn asc, ExemptionId asc
            | project State, ExemptionId, RuleId, EntityType, EntityValue, EndsOn, DaysLeft = tolong(floor((EndsOn - End) / 1d, 1)), Justification, Ticket, CreatedBy
            """),
    };

    private static IReadOnlyList<string> WorstFirst => [SoonEnds, Unreadable, UnknownRule, WithoutEntity, WithoutEnd, Ended, InForce];

    internal sealed record SlugFact(string Slug);

    internal sealed record Row(
        string State,
        string ExemptionId,
        string RuleId,
        string EntityType,
        string EntityValue,
        DateTime EndsOn,
        long DaysLeft,
        string Justification,
        string Ticket,
        string CreatedBy);
}
