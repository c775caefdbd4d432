using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
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

    /// <summary>Binds queries, in so many processes side by side.</summary>
    public static IReadOnlyList<FrontEndAnswer> Bind(IReadOnlyList<string> queries, string schemaFile, int processes)
    {
        using FileStream content = File.OpenRead(schemaFile);
        SchemaFile file = SchemaFile.Read(content, schemaFile);
        if (file.Findings.Count > 0)
            throw new FormatException(file.Findings[0].Message);
        KustoSchema schema = new(file.Tables, [], []);
        using FrontEndPool pool = new(() => new HostedFrontEnd(new HostedFrontEndOptions(Path.Join(AppContext.BaseDirectory, "kusto-host"))), processes);
        return pool.AnalyzeAll(queries, schema);
    }

    private static string? QueryOf(string path)
    {
        using StreamReader text = File.OpenText(path);
        YamlStream yaml = [];
        yaml.Load(text);
        return yaml.Documents is [{ RootNode: YamlMappingNode root }, ..] && root.Children.TryGetValue("query", out YamlNode? query) ? ((YamlScalarNode)query).Value : null;
    }
}
