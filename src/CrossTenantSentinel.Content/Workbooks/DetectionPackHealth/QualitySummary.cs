using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>How good the data are that the rules read, in one table.</summary>
internal sealed class QualitySummary(HealthParameters pick, LoggedSignIns signIns, LoggedEvents events)
{
    private const string Good = "good";
    private const string Look = "look";
    private const string NoEvents = "no events";

    public QueryItem Item => new QueryItem<Row>
    {
        Name = "data-quality",
        Title = $"What the rules read, and what they cannot, {pick.TimeRange}",
        NoData = new("Nothing could be measured: emit the workbook again.", NoDataStyle.Warning),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(Row.State), "State")
                {
                    Renderer = new ColumnRenderer.Threshold(
                        ThresholdMode.Icons,
                        [new(ThresholdOperator.Equal, Good, ThresholdIcons.Success), new(ThresholdOperator.Equal, Look, ThresholdIcons.Warning)],
                        ThresholdIcons.Unknown),
                },
                new(nameof(Row.Measure), "Measure"),
                new(nameof(Row.Found), "Found") { Number = NumberFormat.Count },
                new(nameof(Row.Total), "Of") { Number = NumberFormat.Count },
                new(nameof(Row.Share), "Share") { Renderer = new ColumnRenderer.Heatmap(Palette.Orange, 0, 100), Number = NumberFormat.Percent },
                new(nameof(Row.Meaning), "What it means"),
            ],
        },
        Query = KqlTemplate.Of($"""
            let SignIns = materialize({signIns.Rows}());
            union
                ({signIns.ExternalTenants}() | summarize Found = countif(isempty(TenantName)), Total = count()
                | extend Place = 1, Measure = "External tenants without a name", Meaning = "Alerts show an id where analysts need a name. Add the tenants to the tenant directory."),
                ({events.Inviters}() | summarize Found = countif(isnotempty(Problem)), Total = count()
                | extend Place = 2, Measure = "Invitations whose inviter is unresolved", Meaning = "Rules cannot tell who invited. The event names nobody, or IdentityInfo (UEBA) lacks the user."),
                (SignIns | summarize Found = countif(HasNoHome), Total = count()
                | extend Place = 3, Measure = "Sign-ins without a home tenant", Meaning = "Guests with social accounts or one-time passcodes, and sign-ins that were blocked early. Their direction may be unknown."),
                ({events.AccessChanges}() | summarize Found = countif(isnotempty(Problem)), Total = count()
                | extend Place = 4, Measure = "Changes of cross-tenant access settings that cannot be read", Meaning = "The log names no tenant, or says what changed in a form that is new. Rules alert without the details."),
                (SignIns | summarize Found = countif(HidesRisk), Total = count()
                | extend Place = 5, Measure = "Sign-ins with hidden risk", Meaning = "Risk was assessed and is not told without an Entra ID P2 licence. Rules about risk cannot see it."),
                (SignIns | summarize Found = sum(Copies) - count(), Total = sum(Copies)
                | extend Place = 6, Measure = "Rows that repeat the id of a sign-in", Meaning = "Later versions and copies of one sign-in. Rules count each once; queries that count rows count too many."),
                ({signIns.Spellings}() | summarize Found = countif(Drifts), Total = count()
                | extend Place = 7, Measure = "Users whose name is spelt in several cases", Meaning = "Queries that compare names by case take one user for several. Rules compare ids, or names in lower case.")
            | order by Place asc
            | project State = case(coalesce(Total, 0) == 0, {NoEvents}, Found == 0, {Good}, {Look}), Measure, Found = coalesce(Found, 0), Total = coalesce(Total, 0),
                Share = iff(Total > 0, round(100.0 * Found / Total, 1), real(null)), Meaning
            """),
    };

    internal sealed record Row(string State, string Measure, long Found, long Total, double Share, string Meaning);
}
