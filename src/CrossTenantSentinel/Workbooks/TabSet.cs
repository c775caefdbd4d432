using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks;

/// <summary>
/// Tabs with their content. Writes the step of links and, for each tab, a group that shows while the tab is selected; a tab without
/// a group cannot be written this way.
/// </summary>
public sealed record TabSet
{
    private readonly SourceLocation declared;

    /// <summary>Remembers where the set is written.</summary>
    public TabSet([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => declared = new SourceLocation(file, line);

    /// <summary>The name of the step of links; groups are called after it and their tab.</summary>
    public required string Name { get; init; }

    /// <summary>The parameter that holds the selected tab.</summary>
    public required TabParameter Parameter { get; init; }

    /// <summary>The tabs in order.</summary>
    public required IReadOnlyList<Tab> Tabs { get; init; }

    /// <summary>The step of links.</summary>
    public LinksItem Step => new(declared.File, declared.Line)
    {
        Name = Name,
        Layout = LinksStyle.Tabs,
        Links = [.. Tabs.Select(tab => new Link.ToParameter(tab.Label, Parameter, tab.Value))],
    };

    /// <summary>A group for each tab, in order. They export their parameters, so that a selection survives a change of tab.</summary>
    public IReadOnlyList<GroupItem> Groups =>
    [
        .. Tabs.Select(tab => new GroupItem(tab.Declared.File, tab.Declared.Line)
        {
            Name = $"{Name}-{tab.Value}",
            VisibleWhen = [Parameter.Is(tab.Value)],
            ExportsParameters = true,
            Items = tab.Items,
        }),
    ];

    /// <summary>The steps: first the tabs, then a group for each.</summary>
    public IReadOnlyList<WorkbookItem> Items => [Step, .. Groups];
}
