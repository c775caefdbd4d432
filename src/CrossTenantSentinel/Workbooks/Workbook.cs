using System.Runtime.CompilerServices;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Workbooks;

/// <summary>
/// A Sentinel workbook. Parameters are objects: queries, visibility rules, time scopes and exports refer to the object, so that a
/// misspelt reference cannot be written.
/// </summary>
public sealed record Workbook : ContentItem
{
    /// <summary>Remembers where the workbook is written.</summary>
    public Workbook([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>The identity, in Pascal case and without the word "Workbook"; never changes once published. Becomes <c>fromTemplateId: sentinel-KEY</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The file name without ending: lower case, words parted by hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>The name that Sentinel's gallery shows.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What the workbook answers, in one or two sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Version; 1.0.0 by default.</summary>
    public SemanticVersion Version { get; init; } = SemanticVersion.Initial;

    /// <summary>The steps. Their order is the order in which parameters come into being.</summary>
    public required IReadOnlyList<WorkbookItem> Items { get; init; }

    /// <inheritdoc/>
    public override string Handle => Key;
}
