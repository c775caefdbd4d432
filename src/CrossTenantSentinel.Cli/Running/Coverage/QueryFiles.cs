using CrossTenantSentinel.Emit.Yaml;

namespace CrossTenantSentinel.Cli.Running.Coverage;

/// <summary>The queries of a folder and its subfolders.</summary>
internal static class QueryFiles
{
    /// <summary>Path relative to the folder, and query; ordinal order. YAML files without a query are none.</summary>
    public static IReadOnlyList<(string File, string Query)> In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (File: Path.GetRelativePath(folder, path).Replace('\\', '/'), Query: QueryOf(path)))
            .Where(file => file.Query is not null)
            .OrderBy(file => file.File, StringComparer.Ordinal)
            .Select(file => (file.File, file.Query!)),
    ];

    private static string? QueryOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".kql" => File.ReadAllText(path),
        ".yaml" or ".yml" => RuleYaml.QueryIn(File.ReadAllText(path)),
        _ => null,
    };
}
