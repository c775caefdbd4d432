namespace CrossTenantSentinel.Workbooks;

/// <summary>A step and where it stands.</summary>
/// <param name="Item">The step.</param>
/// <param name="Groups">The groups around it, outermost first.</param>
public sealed record PlacedItem(WorkbookItem Item, IReadOnlyList<GroupItem> Groups)
{
    /// <summary>The names of the groups and the step, parted by <c> / </c>.</summary>
    public string Path => string.Join(" / ", [.. Groups.Select(group => group.Name), Item.Name]);

    /// <summary>Every step of a workbook, groups before their steps.</summary>
    public static IEnumerable<PlacedItem> In(Workbook workbook)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        return Walk(workbook.Items, []);
    }

    private static IEnumerable<PlacedItem> Walk(IEnumerable<WorkbookItem> items, IReadOnlyList<GroupItem> groups)
    {
        foreach (WorkbookItem item in items)
        {
            yield return new PlacedItem(item, groups);
            if (item is GroupItem group)
            {
                foreach (PlacedItem inner in Walk(group.Items, [.. groups, group]))
                    yield return inner;
            }
        }
    }
}
