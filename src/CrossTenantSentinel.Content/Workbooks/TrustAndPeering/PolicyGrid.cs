using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Every change of the cross-tenant access settings, with the sign-ins around it.</summary>
internal sealed class PolicyGrid(TrustParameters pick, WorkbookFunction changes, WorkbookFunction signIns)
{
    public QueryItem Item => new QueryItem<Row>
    {
        Name = "policy-changes",
        Title = $"Who changed what, and the partner's sign-ins around it, {pick.TimeRange}",
        NoData = new("Nobody changed the cross-tenant access settings as the pickers above say.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 2_000,
            Columns =
            [
                new(nameof(Row.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.Actor), "Actor"),
                new(nameof(Row.ActorType), "Kind of actor"),
                new(nameof(Row.ActorExternal), "External actor"),
                new(nameof(Row.IPAddress), "IP address"),
                new(nameof(Row.Partner), "Partner"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(Row.Area), "Area"),
                new(nameof(Row.Before), "Before") { Width = "30ch" },
                new(nameof(Row.After), "After") { Width = "30ch" },
                new(nameof(Row.Change), "Change"),
                new(nameof(Row.Weakened), "Loosened") { Renderer = TrustColumns.Weakened },
                new(nameof(Row.Outcome), "Outcome") { Renderer = SharedColumns.Outcome },
                new(nameof(Row.SignInsBefore), "Sign-ins, 7 d before") { Number = NumberFormat.Count },
                new(nameof(Row.SignInsAfter), "Sign-ins, 7 d after") { Number = NumberFormat.Count, Comment = "As far as they have happened." },
                new(nameof(Row.Spike), "Spike")
                {
                    Renderer = new ColumnRenderer.Threshold(ThresholdMode.Icons, [new(ThresholdOperator.Equal, "spike", ThresholdIcons.Warning)], ThresholdIcons.Blank),
                    Comment = "At least twice as many sign-ins after the change as before, and at least ten more.",
                },
            ],
        },

        // Only the instants at which a partner's settings changed are joined, each once.
        Query = KqlTemplate.Of($"""
            let Start = {pick.TimeRange.Start};
            let End = {pick.TimeRange.End};
            let Changes = materialize({changes}(Start, End));
            let Instants = Changes | where isnotempty(ExternalTenantId) | distinct ExternalTenantId, TimeGenerated;
            let Around = Instants
            | join kind=inner ({signIns}(Start - 7d, End + 7d)) on ExternalTenantId
            | where SignInTime between (TimeGenerated - 7d .. TimeGenerated + 7d)
            | summarize SignInsBefore = sumif(SignIns, SignInTime < TimeGenerated), SignInsAfter = sumif(SignIns, SignInTime >= TimeGenerated) by ExternalTenantId, TimeGenerated;
            Changes
            | lookup kind=leftouter (Around) on ExternalTenantId, TimeGenerated
            | extend SignInsBefore = iff(isempty(ExternalTenantId), long(null), coalesce(SignInsBefore, 0)), SignInsAfter = iff(isempty(ExternalTenantId), long(null), coalesce(SignInsAfter, 0))
            | order by TimeGenerated desc, Partner asc, Area asc
            | project Time = TimeGenerated, Actor = By, ActorType, ActorExternal = iff(ActorIsExternal, "yes", "no"), IPAddress, Partner, ExternalTenantId, Relationship, Area, Before, After, Change,
                Weakened, Outcome, SignInsBefore, SignInsAfter, Spike = iff(SignInsAfter >= 2 * SignInsBefore and SignInsAfter >= SignInsBefore + 10, "spike", "")
            """),
    };

    internal sealed record Row(
        DateTime Time,
        string Actor,
        string ActorType,
        string ActorExternal,
        string IPAddress,
        string Partner,
        string ExternalTenantId,
        string Relationship,
        string Area,
        string Before,
        string After,
        string Change,
        string Weakened,
        string Outcome,
        long SignInsBefore,
        long SignInsAfter,
        string Spike);
}
