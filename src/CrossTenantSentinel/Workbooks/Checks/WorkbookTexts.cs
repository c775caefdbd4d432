using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>A text that authors wrote, without parameters.</summary>
/// <param name="Owner">The step's or parameter's name.</param>
/// <param name="Text">The text.</param>
/// <param name="At">Where it is written.</param>
internal sealed record WorkbookTexts(string Owner, string Text, Anchor At)
{
    /// <summary>Every text of a workbook: queries with their functions, titles, messages, labels.</summary>
    public static IEnumerable<WorkbookTexts> Of(Workbook workbook)
    {
        foreach (ScopedQuery query in ScopedQuery.In(workbook))
            yield return new WorkbookTexts(query.Name, query.Template.Render().Text, query.At);
        foreach (WorkbookTexts text in Labels(workbook))
            yield return text;
    }

    /// <summary>Titles, messages and labels.</summary>
    public static IEnumerable<WorkbookTexts> Labels(Workbook workbook)
    {
        foreach (WorkbookItem item in PlacedItem.In(workbook).Select(place => place.Item))
        {
            foreach (string text in Of(item))
                yield return new WorkbookTexts(item.Name, text, new Anchor.OfMember(item.Declared));
            foreach (Parameter parameter in DeclaredParameters.Of(item))
            {
                foreach (string text in Of(parameter))
                    yield return new WorkbookTexts(parameter.Name, text, new Anchor.OfMember(parameter.Declared));
            }
        }
    }

    private static IEnumerable<string> Of(WorkbookItem item) => item switch
    {
        TextItem text => Literals(text.Markdown),
        GroupItem { Title: { } title } => Literals(title),
        LinksItem links => links.Links.SelectMany(link => link is Link.ToPage page ? [page.Label, page.Address] : new[] { link.Label }),
        QueryItem query =>
        [
            .. Literals(query.Title),
            query.NoData.Text,
            .. query.Visual is GridVisual grid ? grid.Columns.SelectMany(column => new[] { column.Label, column.Comment ?? "", column.Tooltip ?? "" }) : [],
        ],
        _ => [],
    };

    private static IEnumerable<string> Of(Parameter parameter) => parameter switch
    {
        ChoiceParameter { Source: OptionSource.Fixed listed } choice => [choice.Label, choice.Description, .. listed.Options.Select(option => option.Label), .. listed.Options.Select(option => option.Value)],
        TextParameter text => [text.Label, text.Description, text.Default ?? ""],
        PickedParameter picked => [picked.Label, picked.Description],
        ExportedParameter exported => [exported.Default ?? ""],
        _ => [],
    };

    private static IEnumerable<string> Literals(WorkbookText text) => text.Parts.OfType<WorkbookTextPart.OfText>().Select(part => part.Text);
}
