using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>The parameters that steps bring into being.</summary>
internal static class DeclaredParameters
{
    /// <summary>Those of one step, in order; a tab parameter once for all its tabs.</summary>
    public static IEnumerable<Parameter> Of(WorkbookItem item) => item switch
    {
        ParameterStep step => step.Parameters,
        QueryItem query => query.Exports.Select(export => export.Parameter),
        LinksItem links => links.Links.OfType<Link.ToParameter>().Select(link => link.Parameter).DistinctBy(parameter => parameter.Name, StringComparer.Ordinal),
        _ => [],
    };

    /// <summary>Those of a workbook, in order of its steps.</summary>
    public static IEnumerable<Parameter> Of(Workbook workbook) => PlacedItem.In(workbook).SelectMany(place => Of(place.Item));
}
