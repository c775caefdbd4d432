using CrossTenantSentinel.Documents;

namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>A workbook's JSON, read leniently: steps, parameters and where parameters are named.</summary>
/// <param name="node">The notebook.</param>
/// <param name="items">Its steps at the top.</param>
public sealed class StatedWorkbook(MapNode node, IReadOnlyList<StatedItem> items)
{
    private readonly Lazy<IReadOnlyList<StatedReference>> references = new(() => WorkbookScopes.Of(items));

    /// <summary>The notebook.</summary>
    public MapNode Node { get; } = node;

    /// <summary>The steps at the top, in order.</summary>
    public IReadOnlyList<StatedItem> Items { get; } = items;

    /// <summary>All steps, groups before what they hold.</summary>
    public IReadOnlyList<StatedItem> AllItems { get; } = [.. items.SelectMany(item => item.SelfAndDescendants())];

    /// <summary>All parameters, in order of the steps.</summary>
    public IEnumerable<StatedParameter> Parameters => AllItems.SelectMany(item => item.Parameters);

    /// <summary>Where parameters are named, in order of the steps.</summary>
    public IReadOnlyList<StatedReference> References => references.Value;

    /// <summary>Whether some steps come from another workbook, which may make and use parameters that nothing here shows.</summary>
    public bool HasTemplates => AllItems.Any(item => item.IsTemplate);

    /// <summary>All queries of logs, with their steps and, for those of parameters, the parameter.</summary>
    public IEnumerable<(StatedWorkbookQuery Query, StatedItem Item, StatedParameter? Parameter)> LogsQueries => AllItems
        .SelectMany(item => item.Parameters.Select(parameter => (parameter.Query, item, (StatedParameter?)parameter)).Append((item.Query, item, null)))
        .Where(entry => entry.Query is { IsLogs: true })
        .Select(entry => (entry.Query!, entry.item, entry.Item3));
}
