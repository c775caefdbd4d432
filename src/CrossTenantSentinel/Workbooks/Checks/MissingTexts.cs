using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Texts that readers need.</summary>
internal static class MissingTexts
{
    /// <summary>CTS1706.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1706",
        Title = "Workbook text is blank",
        Why = "Without a title, a label or a message for no rows, the reader cannot tell an empty result from a broken step.",
        Instead = "Say in a few words what the step shows, and what it means when there is nothing to show.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        foreach (WorkbookItem item in PlacedItem.In(workbook).Select(place => place.Item))
        {
            foreach ((string member, string? text) in TextsOf(item))
            {
                if (string.IsNullOrWhiteSpace(text))
                    yield return Kind.At(new Anchor.OfMember(item.Declared, member), $"\"{item.Name}\" has a blank {member}.");
            }

            foreach (PickedParameter parameter in DeclaredParameters.Of(item).OfType<PickedParameter>())
            {
                if (string.IsNullOrWhiteSpace(parameter.Label) || string.IsNullOrWhiteSpace(parameter.Description))
                    yield return Kind.At(new Anchor.OfMember(parameter.Declared, nameof(parameter.Label)), $"Parameter {parameter.Name} has a blank label or description.");
            }
        }
    }

    private static IEnumerable<(string Member, string? Text)> TextsOf(WorkbookItem item) => item switch
    {
        QueryItem query => [(nameof(query.Title), query.Title.ToString()), (nameof(query.NoData), query.NoData.Text)],
        TextItem text => [(nameof(text.Markdown), text.Markdown.ToString())],
        LinksItem links => links.Links.Select(link => (nameof(links.Links), (string?)link.Label)),
        _ => [],
    };
}
