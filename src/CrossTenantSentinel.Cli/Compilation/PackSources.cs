using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Cli.Compilation;

/// <summary>The C# files that content is written in.</summary>
internal static class PackSources
{
    /// <summary>The files that declare items, and those that hold text of their queries; relative to the repository, each once.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<AnalyzedContent> contents) =>
        [.. contents.SelectMany(FilesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> FilesOf(AnalyzedContent content) =>
    [
        .. content.Subject.Item is { } item ? [item.Declared.RelativeFile] : Array.Empty<string>(),
        .. content.Queries
            .Select(query => query.Query.Text)
            .OfType<RenderedText>()
            .SelectMany(text => text.Query.Segments.Select(segment => segment.Query.Declared.RelativeFile).Distinct(StringComparer.Ordinal)),
    ];
}
