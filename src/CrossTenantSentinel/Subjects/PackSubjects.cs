using System.Globalization;
using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Coverage;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Watchlists;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Subjects;

/// <summary>The pack's content as subjects, with places in the C# files.</summary>
public static class PackSubjects
{
    /// <summary>An item as a subject. One whose functions conflict has no queries: a check of its own reports it.</summary>
    /// <exception cref="ArgumentException">An item of a kind that does not exist.</exception>
    public static Subject Of(ContentItem item) => item switch
    {
        Detection detection => PackRule.Of(detection),
        KqlFunction function => Of(function),
        Watchlist watchlist => Of(watchlist),
        Workbook workbook => Of(workbook),
        AutomationRule rule => Of(rule),
        CoverageMatrix matrix => new CoverageSubject { Handle = matrix.Handle, At = matrix.At(), Form = SubjectForm.Pack, Item = matrix },
        _ => throw new ArgumentException($"{item?.GetType()} is no content.", nameof(item)),
    };

    private static FunctionSubject Of(KqlFunction function) => new()
    {
        Handle = function.Handle,
        At = function.At(),
        Form = SubjectForm.Pack,
        Item = function,
        Id = new Stated(function.Id.ToString(), function.At(nameof(KqlFunction.Id))),
        Name = new Stated(function.Name, function.At(nameof(KqlFunction.Name))),
        Version = new Stated(function.Version.ToString(), function.At(nameof(KqlFunction.Version))),
        Parameters = function.Signature,
        Body = Rendered(() => new RenderedText(function.Body.Render())),
        Query = Rendered(() => new SubjectQuery(new RenderedText(FunctionProbe.Of(function).Render()))),
    };

    private static WatchlistSubject Of(Watchlist watchlist) => new()
    {
        Handle = watchlist.Handle,
        At = watchlist.At(),
        Form = SubjectForm.Pack,
        Item = watchlist,
        Alias = new Stated(watchlist.Alias, watchlist.At(nameof(Watchlist.Alias))),
        SearchKey = new Stated(watchlist.SearchKey, watchlist.At(nameof(Watchlist.SearchKey))),
        Columns = [.. watchlist.RowColumns.Select(column => new Stated(column.Name, watchlist.At()))],
        Rows = [.. watchlist.AllRows.Select(row => RowOf(watchlist, [.. RowValues.Of(row).Select(RowValues.Text)]))],
    };

    private static StatedRow RowOf(Watchlist watchlist, IReadOnlyList<string> values) =>
        new(values, index => watchlist.At("Rows", index < 0 ? null : values[index]));

    private static WorkbookSubject Of(Workbook workbook) => new()
    {
        Handle = workbook.Handle,
        At = workbook.At(),
        Form = SubjectForm.Pack,
        Item = workbook,
        Steps = Rendered<IReadOnlyList<SubjectQuery>>(() =>
            [.. WorkbookQueries.Of(workbook).Select(query => new SubjectQuery(new RenderedText(query.Query)) { Label = query.Path, Row = query.Columns })]) ?? [],
    };

    /// <summary>Conditions and actions are values here: checks of their own look at them.</summary>
    private static AutomationRuleSubject Of(AutomationRule rule) => new()
    {
        Handle = rule.Handle,
        At = rule.At(),
        Form = SubjectForm.Pack,
        Item = rule,
        Id = new Stated(rule.Id.ToString(), rule.At(nameof(AutomationRule.Id))),
        Name = new Stated(rule.Name, rule.At(nameof(AutomationRule.Name))),
        Order = new Stated(rule.Order.ToString(CultureInfo.InvariantCulture), rule.At(nameof(AutomationRule.Order))),
        TriggersOn = new Stated("Incidents", rule.At(nameof(AutomationRule.Trigger))),
        TriggersWhen = new Stated(rule.Trigger.ToString(), rule.At(nameof(AutomationRule.Trigger))),
    };

    /// <summary>Null when the functions of a query conflict.</summary>
    internal static T? Rendered<T>(Func<T> render)
        where T : class
    {
        try
        {
            return render();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
