using System.Runtime.CompilerServices;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Coverage;

/// <summary>What a pack covers, by where it was described first: a page of its own.</summary>
public sealed record CoverageMatrix : ContentItem
{
    /// <summary>Remembers where the matrix is written.</summary>
    public CoverageMatrix([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>Names the page's file.</summary>
    public required string Key { get; init; }

    /// <summary>The rows, those of one source together.</summary>
    public required IReadOnlyList<CoverageRow> Rows { get; init; }

    /// <inheritdoc/>
    public override string Handle => Key;
}
