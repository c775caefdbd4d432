using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>Finds the queries that content holds.</summary>
public static class QuerySubjects
{
    /// <summary>Every query of an item, rendered. An item whose functions conflict yields none: the model checks report it.</summary>
    public static IReadOnlyList<QuerySubject> Of(ContentItem item)
    {
        try
        {
            return item switch
            {
                Detection detection => [new QuerySubject(item, detection.Query.Render(), null, detection.RowColumns)],
                KqlFunction function => [new QuerySubject(item, FunctionProbe.Of(function).Render(), null, null)],
                Workbook workbook => [.. WorkbookQueries.Of(workbook).Select(query => new QuerySubject(item, query.Query, query.Path, query.Columns))],
                _ => [],
            };
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }
}
