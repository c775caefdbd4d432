using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>The tenants that may make users here, and those that could.</summary>
internal sealed class SyncEnabledList(TrustParameters pick, WorkbookFunction states)
{
    public QueryItem Item => new QueryItem<Row>
    {
        Name = "sync-enabled",
        Title = $"Tenants that may make users here according to the logs, at the end of {pick.TimeRange}",
        NoData = new("No synchronisation into our tenant was allowed, and no tenant joined a multitenant organisation, since the log begins.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(Row.State), "State")
                {
                    Renderer = new ColumnRenderer.Threshold(
                        ThresholdMode.Icons,
                        [new(ThresholdOperator.Equal, "allowed", ThresholdIcons.Warning), new(ThresholdOperator.Equal, "ended", ThresholdIcons.Success)],
                        ThresholdIcons.Unknown),
                },
                new(nameof(Row.Kind), "Kind"),
                new(nameof(Row.Partner), "Partner"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(Row.LookalikeOf), "Looks like"),
                new(nameof(Row.Setting), "Setting"),
                new(nameof(Row.AllowedOn), "Allowed on") { Renderer = new ColumnRenderer.DateTime(), Comment = "The first event since it was last ended." },
                new(nameof(Row.AllowedBy), "Allowed by"),
                new(nameof(Row.LastChange), "Last change") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.LastChangedBy), "Last changed by"),
            ],
        },
        Query = KqlTemplate.Of($"""
            let Start = {pick.TimeRange.Start};
            let End = {pick.TimeRange.End};
            let States = materialize({states}(min_of(Start, End - 365d), End)
            | where {pick.ExternalTenant.IsUnrestricted} or ExternalTenantId in~ ({pick.ExternalTenant})
            | where {pick.Relationship.IsUnrestricted} or Relationship in~ ({pick.Relationship}));
            let Latest = States
            | summarize arg_max(TimeGenerated, IsOn, Setting, By, Partner, Relationship, LookalikeOf), PreviousEnd = maxif(TimeGenerated, not(IsOn)) by ExternalTenantId, Kind;
            let Beginnings = States
            | where IsOn
            | lookup kind=leftouter (Latest | project ExternalTenantId, Kind, IsAllowed = IsOn, PreviousEnd) on ExternalTenantId, Kind
            | where not(IsAllowed) or TimeGenerated > coalesce(PreviousEnd, datetime(1970-01-01))
            | summarize arg_min(TimeGenerated, By) by ExternalTenantId, Kind
            | project ExternalTenantId, Kind, AllowedOn = TimeGenerated, AllowedBy = By;
            Latest
            | lookup kind=inner (Beginnings) on ExternalTenantId, Kind
            | where {pick.User} == "*" or AllowedBy contains {pick.User} or By contains {pick.User}
            | order by IsOn desc, TimeGenerated desc, Partner asc
            | project State = iff(IsOn, "allowed", "ended"), Kind, Partner, ExternalTenantId, Relationship, LookalikeOf, Setting, AllowedOn, AllowedBy, LastChange = TimeGenerated, LastChangedBy = By
            """),
    };

    internal sealed record Row(
        string State,
        string Kind,
        string Partner,
        string ExternalTenantId,
        string Relationship,
        string LookalikeOf,
        string Setting,
        DateTime AllowedOn,
        string AllowedBy,
        DateTime LastChange,
        string LastChangedBy);
}
