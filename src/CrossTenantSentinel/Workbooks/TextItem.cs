using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks;

/// <summary>A step that shows text.</summary>
public sealed record TextItem : WorkbookItem
{
    /// <summary>Remembers where the step is written.</summary>
    public TextItem([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>The text in Markdown.</summary>
    public required WorkbookText Markdown { get; init; }

    /// <summary>How the text is framed; plain by default.</summary>
    public TextStyle TextStyle { get; init; } = TextStyle.Plain;
}
