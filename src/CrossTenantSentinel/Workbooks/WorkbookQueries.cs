using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks;

/// <summary>The queries of a workbook with sample values in place of parameters, for binding.</summary>
public static class WorkbookQueries
{
    /// <summary>
    /// Every query of steps and parameters, once for each selection (none, one, two, all) that changes its text; in order of the
    /// workbook.
    /// </summary>
    /// <exception cref="InvalidOperationException">Two different functions share a name, or a function calls itself.</exception>
    public static IEnumerable<WorkbookQuery> Of(Workbook workbook) =>
        Templates(workbook).SelectMany(found => Enum.GetValues<SampleSelection>()
            .Select(selection => new WorkbookQuery(found.Path, selection, found.Template.Render(selection), found.Columns))
            .DistinctBy(query => query.Query.Text, StringComparer.Ordinal));

    internal static IEnumerable<(PlacedItem Place, string Path, KqlTemplate Template, IReadOnlyList<Column> Columns)> Templates(Workbook workbook)
    {
        foreach (PlacedItem place in PlacedItem.In(workbook))
        {
            if (place.Item is QueryItem item)
                yield return (place, place.Path, item.Query, item.RowColumns);
            foreach (Parameter parameter in place.Item is ParameterStep step ? step.Parameters : [])
            {
                string path = $"{place.Path} / {parameter.Name}";
                if (parameter is ChoiceParameter { Source: OptionSource.FromQuery options })
                    yield return (place, path, options.Query.Query, ParameterQuery.OptionColumns);
                if (parameter is TextParameter { Query: { } text })
                    yield return (place, path, text.Query, ParameterQuery.TextColumns);
            }
        }
    }
}
