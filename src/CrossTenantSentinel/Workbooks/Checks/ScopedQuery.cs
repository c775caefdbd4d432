using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>A query of a step or a parameter, with its scopes.</summary>
/// <param name="Name">The step's or the parameter's name.</param>
/// <param name="Template">The query.</param>
/// <param name="Time">Where its time range comes from.</param>
/// <param name="Resources">Which workspaces it reads.</param>
/// <param name="At">Where it is written.</param>
internal sealed record ScopedQuery(string Name, KqlTemplate Template, TimeScope Time, ResourceScope Resources, Anchor At)
{
    /// <summary>Every query of a workbook, in order of its steps.</summary>
    public static IEnumerable<ScopedQuery> In(Workbook workbook)
    {
        foreach (WorkbookItem item in PlacedItem.In(workbook).Select(place => place.Item))
        {
            if (item is QueryItem query)
                yield return new ScopedQuery(query.Name, query.Query, query.Time, query.Resources, new Anchor.OfMember(query.Declared, nameof(query.Query)));
            foreach (Parameter parameter in DeclaredParameters.Of(item))
            {
                ParameterQuery? source = parameter switch
                {
                    ChoiceParameter { Source: OptionSource.FromQuery options } => options.Query,
                    TextParameter text => text.Query,
                    _ => null,
                };
                if (source is not null)
                    yield return new ScopedQuery(parameter.Name, source.Query, source.Time, source.Resources, new Anchor.OfMember(parameter.Declared));
            }
        }
    }
}
