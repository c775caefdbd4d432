using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks;

/// <summary>Steps that show and hide together. The queries of a hidden group do not run.</summary>
public sealed record GroupItem : WorkbookItem
{
    /// <summary>Remembers where the step is written.</summary>
    public GroupItem([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>What stands above the group; nothing by default.</summary>
    public WorkbookText? Title { get; init; }

    /// <summary>The steps.</summary>
    public required IReadOnlyList<WorkbookItem> Items { get; init; }

    /// <summary>Whether steps outside the group see the parameters that its steps make. False by default.</summary>
    public bool ExportsParameters { get; init; }

    /// <summary>Whether the group can be folded. False by default.</summary>
    public bool Expandable { get; init; }

    /// <summary>Whether a foldable group starts unfolded. False by default.</summary>
    public bool Expanded { get; init; }

    /// <summary>When the steps run; as soon as the group shows, by default.</summary>
    public GroupLoad Load { get; init; } = GroupLoad.Lazy;
}
