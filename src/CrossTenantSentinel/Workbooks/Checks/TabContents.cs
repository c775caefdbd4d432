using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Whether tabs and what they show fit together.</summary>
internal static class TabContents
{
    /// <summary>CTS1717.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1717",
        Title = "Workbook tab and steps do not fit together",
        Why = "A tab that shows nothing is a dead end; a step that waits for a value that no tab has never shows.",
        Instead = "Write tabs and their steps together with TabSet.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        List<WorkbookItem> items = [.. PlacedItem.In(workbook).Select(place => place.Item)];
        List<(LinksItem Step, Link.ToParameter Link)> tabs =
            [.. items.OfType<LinksItem>().SelectMany(step => step.Links.OfType<Link.ToParameter>().Select(link => (step, link)))];
        List<(WorkbookItem Item, VisibilityRule Rule)> rules =
            [.. items.SelectMany(item => item.VisibleWhen.Where(rule => rule.Parameter is TabParameter && rule.Value is not null).Select(rule => (item, rule)))];

        foreach ((LinksItem step, Link.ToParameter link) in tabs.Where(tab => tab.Step.Layout == LinksStyle.Tabs))
        {
            if (!rules.Any(rule => rule.Rule.Equal && Matches(rule.Rule, link)))
                yield return Kind.At(new Anchor.OfMember(step.Declared), $"The tab \"{link.Label}\" of \"{step.Name}\" shows no step: none is visible when {link.Parameter.Name} is \"{link.Value}\".");
        }

        foreach ((WorkbookItem item, VisibilityRule rule) in rules)
        {
            if (!tabs.Any(tab => Matches(rule, tab.Link)))
                yield return Kind.At(new Anchor.OfMember(item.Declared, nameof(item.VisibleWhen)), $"\"{item.Name}\" waits for {rule.Parameter.Name} to be \"{rule.Value}\", which no tab sets.");
        }
    }

    private static bool Matches(VisibilityRule rule, Link.ToParameter link) => rule.Parameter.Name == link.Parameter.Name && rule.Value == link.Value;
}
