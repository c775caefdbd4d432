using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Workbooks;

/// <summary>A step of links or tabs.</summary>
public sealed record LinksItem : WorkbookItem
{
    /// <summary>Remembers where the step is written.</summary>
    public LinksItem([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>How the links look.</summary>
    public required LinksStyle Layout { get; init; }

    /// <summary>The links in order. Of tabs, the first is selected when the workbook opens.</summary>
    public required IReadOnlyList<Link> Links { get; init; }
}
