using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>Finds the queries that content holds.</summary>
public static class QuerySubjects
{
    /// <summary>Every query of an item, rendered. An item whose functions conflict yields none: the model checks report it.</summary>
    public static IEnumerable<QuerySubject> Of(ContentItem item) => item switch
    {
        Detection detection => Rendered(item, detection.Query, detection.RowColumns),
        KqlFunction function => Rendered(item, FunctionProbe.Of(function), null),
        _ => [],
    };

    private static IEnumerable<QuerySubject> Rendered(ContentItem item, KqlQuery query, IReadOnlyList<Column>? row)
    {
        RenderedQuery? rendered = null;
        try
        {
            rendered = query.Render();
        }
        catch (InvalidOperationException)
        {
        }

        if (rendered is not null)
            yield return new QuerySubject(item, rendered, null, row);
    }
}
