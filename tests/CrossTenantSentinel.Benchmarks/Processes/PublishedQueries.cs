using CrossTenantSentinel.Kql.Schema;
using YamlDotNet.RepresentationModel;

namespace CrossTenantSentinel.Benchmarks.Processes;

/// <summary>Queries of rules that others publish as YAML, and their binding against a schema file.</summary>
internal static class PublishedQueries
{
    /// <summary>The <c>query</c> of every YAML file below a folder, ordered by path.</summary>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(QueryOf).OfType<string>(),
    ];

    /// <summary>Reads a schema file.</summary>
    public static KustoSchema Schema(string schemaFile)
    {
        using FileStream content = File.OpenRead(schemaFile);
        SchemaFile file = SchemaFile.Read(content, schemaFile);
        if (file.Findings.Count > 0)
            throw new FormatException(file.Findings[0].Message);
        return new KustoSchema(file.Tables, [], []);
    }

    private static string? QueryOf(string path)
    {
        using StreamReader text = File.OpenText(path);
        YamlStream yaml = [];
        yaml.Load(text);
        return yaml.Documents is [{ RootNode: YamlMappingNode root }, ..] && root.Children.TryGetValue("query", out YamlNode? query) ? ((YamlScalarNode)query).Value : null;
    }
}
