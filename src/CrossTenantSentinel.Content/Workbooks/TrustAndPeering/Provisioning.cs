using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>What provisioning does day by day.</summary>
internal sealed class Provisioning(TrustParameters pick)
{
    private static readonly NoDataMessage Nothing = new("The provisioning log has nothing that was made, changed or removed as the pickers above say.", NoDataStyle.Info);

    public QueryItem PerDay => new QueryItem<DayRow>
    {
        Name = "provisioning-per-day",
        Title = $"Provisioned objects per day, {pick.TimeRange}",
        NoData = Nothing,
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Small,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Bar,
            XAxis = nameof(DayRow.Day),
            YAxes = [nameof(DayRow.Objects)],
            SplitBy = nameof(DayRow.Action),
            Series =
            [
                new("created", "Created", Palette.Blue),
                new("changed", "Changed", Palette.Gray),
                new("removed", "Disabled or removed", Palette.Purple),
                new("failed", "Failed", Palette.Red),
            ],
        },
        Query = KqlTemplate.Of($"""
            {Objects}()
            | summarize Objects = count() by Day, Action
            | order by Day asc, Action asc
            """),
    };

    public QueryItem Systems => new QueryItem<SystemRow>
    {
        Name = "provisioning-systems",
        Title = $"Provisioned objects per day and target, {pick.TimeRange}",
        NoData = Nothing,
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 2_000,
            Columns =
            [
                new(nameof(SystemRow.Day), "Day") { Renderer = new ColumnRenderer.DateTime(DateTimeFormat.ShortDate) },
                new(nameof(SystemRow.TargetSystem), "Target"),
                new(nameof(SystemRow.Created), "Created") { Number = NumberFormat.Count },
                new(nameof(SystemRow.Changed), "Changed") { Number = NumberFormat.Count },
                new(nameof(SystemRow.Removed), "Disabled or removed") { Number = NumberFormat.Count },
                new(nameof(SystemRow.Failed), "Failed") { Number = NumberFormat.Count, Comment = "Objects for which no try of the day succeeded." },
                new(nameof(SystemRow.External), "External users") { Number = NumberFormat.Count, Comment = "Of all these, users whose name in the target says that they come from another tenant." },
            ],
        },
        Query = KqlTemplate.Of($"""
            {Objects}()
            | summarize Created = countif(Action == "created"), Changed = countif(Action == "changed"), Removed = countif(Action == "removed"), Failed = countif(Action == "failed"),
                External = countif(IsExternal) by Day, TargetSystem
            | order by Day desc, TargetSystem asc
            | project Day, TargetSystem, Created, Changed, Removed, Failed, External
            """),
    };

    /// <summary>
    /// <c>WB_Provisioned()</c>: one row per day, object and kind of action: a user who was tried three times and then made was made once. The name of the
    /// object in the source outlasts failures; without one, that in the target does.
    /// </summary>
    private WorkbookFunction Objects => new()
    {
        Name = "WB_Provisioned",
        Body = KqlTemplate.Of($$"""
            AADProvisioningLogs
            | where TimeGenerated between ({{pick.TimeRange.Start}} .. {{pick.TimeRange.End}})
            | where {{pick.HomeTenant.IsUnrestricted}} or AADTenantId in~ ({{pick.HomeTenant}})
            | where {{pick.User}} == "*" or SourceIdentity contains {{pick.User}} or TargetIdentity contains {{pick.User}}
            | extend Status = tolower(coalesce(ResultType, extract(@'(?i)"status":\s*"([^"]+)"', 1, ProvisioningStatusInfo), ProvisioningStatusInfo)), Does = tolower(ProvisioningAction)
            | where Status startswith "succ" or Status startswith "fail"
            | extend Kind = case(Does == "create", "created", Does == "update", "changed", Does in ("delete", "disable", "stageddelete", "softdelete"), "removed", "")
            | where isnotempty(Kind)
            | extend Object = tolower(coalesce(extract(@'(?i)"id":\s*"([^"]+)"', 1, SourceIdentity), extract(@'(?i)"id":\s*"([^"]+)"', 1, TargetIdentity), SourceIdentity, TargetIdentity, Id)),
                TargetName = extract(@'(?i)"(?:displayname|name)":\s*"([^"]+)"', 1, TargetSystem)
            | summarize Succeeded = countif(Status startswith "succ"), TargetSystem = take_anyif(TargetName, isnotempty(TargetName)), Externals = countif(strcat(TargetIdentity, ModifiedProperties) contains "#ext#")
                by Day = bin(TimeGenerated, 1d), JobId, Object, Kind
            | project Day, TargetSystem = coalesce(TargetSystem, "(not in the log)"), Action = iff(Succeeded > 0, Kind, "failed"), IsExternal = Externals > 0
            """),
    };

    internal sealed record DayRow(DateTime Day, string Action, long Objects);

    internal sealed record SystemRow(DateTime Day, string TargetSystem, long Created, long Changed, long Removed, long Failed, long External);
}
