using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>The quality of sign-ins over time, and the users whose names drift.</summary>
internal sealed class SignInQuality(HealthParameters pick, LoggedSignIns signIns)
{
    public QueryItem OverTime => new QueryItem<TimeRow>
    {
        Name = "quality-over-time",
        Title = $"Sign-ins without home tenant, with hidden risk, and repeated rows, in percent, {pick.TimeRange}",
        NoData = new("The log has no sign-in in this time.", NoDataStyle.Warning),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Small,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Time,
            XAxis = nameof(TimeRow.Time),
            YAxes = [nameof(TimeRow.WithoutHome), nameof(TimeRow.HiddenRisk), nameof(TimeRow.Repeated)],
            Series =
            [
                new(nameof(TimeRow.WithoutHome), "Without home tenant", Palette.Orange),
                new(nameof(TimeRow.HiddenRisk), "Hidden risk", Palette.Purple),
                new(nameof(TimeRow.Repeated), "Repeated rows", Palette.Blue),
            ],
            YNumber = NumberFormat.Percent,
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}()
            | summarize SignIns = count(), Logged = sum(Copies), NoHome = countif(HasNoHome), Hidden = countif(HidesRisk) by Time = bin(TimeGenerated, {pick.TimeRange.Grain})
            | order by Time asc
            | project Time, WithoutHome = round(100.0 * NoHome / SignIns, 1), HiddenRisk = round(100.0 * Hidden / SignIns, 1), Repeated = round(100.0 * (Logged - SignIns) / Logged, 1)
            """),
    };

    public QueryItem ByTable => new QueryItem<TableRow>
    {
        Name = "sign-in-quality",
        Title = $"Quality of both sign-in tables, {pick.TimeRange}",
        NoData = new("The log has no sign-in in this time.", NoDataStyle.Warning),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Small,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(TableRow.Table), "Table"),
                new(nameof(TableRow.Rows), "Rows") { Number = NumberFormat.Count },
                new(nameof(TableRow.SignIns), "Sign-ins") { Number = NumberFormat.Count },
                new(nameof(TableRow.Repeated), "Repeated rows") { Number = NumberFormat.Percent },
                new(nameof(TableRow.MostCopies), "Most rows of one") { Number = NumberFormat.Count },
                new(nameof(TableRow.WithoutId), "Without id") { Number = NumberFormat.Count },
                new(nameof(TableRow.WithoutHome), "Without home tenant") { Number = NumberFormat.Percent },
                new(nameof(TableRow.HiddenRisk), "Hidden risk") { Number = NumberFormat.Percent },
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}()
            | summarize Rows = sum(Copies), SignIns = count(), MostCopies = max(Copies), WithoutId = countif(isempty(Id)), NoHome = countif(HasNoHome), Hidden = countif(HidesRisk) by Table
            | order by Table asc
            | project Table, Rows, SignIns, Repeated = round(100.0 * (Rows - SignIns) / Rows, 1), MostCopies, WithoutId, WithoutHome = round(100.0 * NoHome / SignIns, 1),
                HiddenRisk = round(100.0 * Hidden / SignIns, 1)
            """),
    };

    public QueryItem Spellings => new QueryItem<SpellingRow>
    {
        Name = "casing-drift",
        Title = $"Users whose name is spelt in several cases, {pick.TimeRange}",
        NoData = new("Every user's name is spelt in one case.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Small,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(SpellingRow.User), "User"),
                new(nameof(SpellingRow.UserId), "User id"),
                new(nameof(SpellingRow.Spellings), "Spellings"),
                new(nameof(SpellingRow.SignIns), "Sign-ins") { Number = NumberFormat.Count },
                new(nameof(SpellingRow.LastSeen), "Last seen") { Renderer = new ColumnRenderer.DateTime() },
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Spellings}()
            | where Drifts
            | order by SignIns desc, UserId asc
            | project User = tolower(Spellings[0]), UserId, Spellings = strcat_array(array_sort_asc(Spellings), ", "), SignIns, LastSeen
            """),
    };

    internal sealed record TimeRow(DateTime Time, double WithoutHome, double HiddenRisk, double Repeated);

    internal sealed record TableRow(string Table, long Rows, long SignIns, double Repeated, long MostCopies, long WithoutId, double WithoutHome, double HiddenRisk);

    internal sealed record SpellingRow(string User, string UserId, string Spellings, long SignIns, DateTime LastSeen);
}
