using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>The partners whose entries the log has seen and has not seen deleted.</summary>
internal sealed class CurrentPartners(TrustParameters pick, WorkbookFunction events, WorkbookFunction changes, WorkbookFunction signIns)
{
    public QueryItem Item => new QueryItem<Row>
    {
        Name = "current-partners",
        Title = $"Current partners according to the logs, at the end of {pick.TimeRange}",
        NoData = new("No entry of a partner was added or changed since the log begins, or every one was deleted.", NoDataStyle.Info),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 2_000,
            Columns =
            [
                new(nameof(Row.Partner), "Partner"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(Row.ApprovedFor), "Approved for") { Comment = "The direction that the tenant directory approves; empty without a valid approval." },
                new(nameof(Row.AddedOn), "Added on") { Renderer = new ColumnRenderer.DateTime(), Comment = "Empty when the entry is older than the log, or than a year." },
                new(nameof(Row.AddedBy), "Added by"),
                new(nameof(Row.LastChange), "Last change") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.LastChangedBy), "Last changed by"),
                new(nameof(Row.Changes), "Changes") { Number = NumberFormat.Count, Comment = "Since the entry was added." },
                new(nameof(Row.Loosened), "Loosened") { Number = NumberFormat.Count, Renderer = new ColumnRenderer.Heatmap(Palette.Orange, Minimum: 0), Comment = "Changes that let more in or out." },
                new(nameof(Row.Settings), "Known settings") { Comment = "The latest value of each area that the log has seen.", Width = "60ch" },
                new(nameof(Row.SignIns), "Sign-ins") { Number = NumberFormat.Count, Comment = "Both directions, in the time range." },
            ],
        },

        // An entry lives from its last addition, or from the beginning of the log, until its deletion.
        Query = KqlTemplate.Of($"""
            let Start = {pick.TimeRange.Start};
            let End = {pick.TimeRange.End};
            let Since = min_of(Start, End - 365d);
            let Events = {events}(Since, End, dynamic([{Operations.PartnerAdded}, {Operations.PartnerUpdated}, {Operations.PartnerDeleted}, {Operations.PartnerMigrated}]))
            | where IsSuccess and isnotempty(ExternalTenantId)
            | where {pick.ExternalTenant.IsUnrestricted} or ExternalTenantId in~ ({pick.ExternalTenant})
            | where {pick.Relationship.IsUnrestricted} or Relationship in~ ({pick.Relationship});
            let Entries = materialize(Events
            | summarize DeletedOn = maxif(TimeGenerated, Operation =~ {Operations.PartnerDeleted}), AddedOn = maxif(TimeGenerated, Operation =~ {Operations.PartnerAdded}),
                arg_max(TimeGenerated, By, TenantName, Relationship, ApprovedFor) by ExternalTenantId
            | where isnull(DeletedOn) or TimeGenerated > DeletedOn);
            let Additions = Events | where Operation =~ {Operations.PartnerAdded} | summarize arg_max(TimeGenerated, By) by ExternalTenantId | project ExternalTenantId, AddedBy = By;
            let Known = materialize({changes}(Since, End)
            | where IsSuccess and isnotempty(ExternalTenantId)
            | lookup kind=inner (Entries | project ExternalTenantId, AddedOn, DeletedOn) on ExternalTenantId
            | where TimeGenerated >= coalesce(AddedOn, Since) and TimeGenerated > coalesce(DeletedOn, datetime(1970-01-01)));
            let Counts = Known | summarize Changes = countif(Operation =~ {Operations.PartnerUpdated}), Loosened = countif(Weakened == "yes") by ExternalTenantId;
            let Latest = Known
            | where Area !in ({PolicyAreas.PartnerEntry}, "(not readable)")
            | summarize arg_max(TimeGenerated, After) by ExternalTenantId, Area
            | order by ExternalTenantId asc, Area asc
            | summarize Settings = substring(strcat_array(make_list(strcat(Area, ": ", iff(isempty(After), "default", After))), "; "), 0, 2000) by ExternalTenantId;
            Entries
            | lookup kind=leftouter (Additions) on ExternalTenantId
            | lookup kind=leftouter (Counts) on ExternalTenantId
            | lookup kind=leftouter (Latest) on ExternalTenantId
            | lookup kind=leftouter ({signIns}(Start, End) | summarize SignIns = sum(SignIns) by ExternalTenantId) on ExternalTenantId
            | extend IsOlder = isnotnull(DeletedOn) and AddedOn < DeletedOn
            | order by TimeGenerated desc, ExternalTenantId asc
            | project Partner = coalesce(TenantName, ExternalTenantId), ExternalTenantId, Relationship, ApprovedFor, AddedOn = iff(IsOlder, datetime(null), AddedOn),
                AddedBy = iff(IsOlder, "", AddedBy), LastChange = TimeGenerated, LastChangedBy = By, Changes = coalesce(Changes, 0), Loosened = coalesce(Loosened, 0), Settings, SignIns = coalesce(SignIns, 0)
            """),
    };

    internal sealed record Row(
        string Partner,
        string ExternalTenantId,
        string Relationship,
        string ApprovedFor,
        DateTime AddedOn,
        string AddedBy,
        DateTime LastChange,
        string LastChangedBy,
        long Changes,
        long Loosened,
        string Settings,
        long SignIns);
}
