using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Workbooks;

/// <summary>One tab of a <see cref="TabSet"/>.</summary>
public sealed record Tab
{
    /// <summary>Remembers where the tab is written.</summary>
    public Tab([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Declared = new SourceLocation(file, line);

    /// <summary>The value that the tab gives to the set's parameter, for example <c>outbound</c>.</summary>
    public required string Value { get; init; }

    /// <summary>What the reader sees.</summary>
    public required string Label { get; init; }

    /// <summary>The steps that show while the tab is selected.</summary>
    public required IReadOnlyList<WorkbookItem> Items { get; init; }

    /// <summary>The line of the <c>new</c> that made the tab.</summary>
    public SourceLocation Declared { get; }
}
