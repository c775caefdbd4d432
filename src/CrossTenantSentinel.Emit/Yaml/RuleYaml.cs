using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CrossTenantSentinel.Emit.Yaml;

/// <summary>Reads rules and hunting queries in YAML that others wrote.</summary>
public static class RuleYaml
{
    /// <summary>What the document's property <c>query</c> says; null when it has none, or is no YAML.</summary>
    public static string? QueryIn(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        try
        {
            YamlStream stream = [];
            using StringReader reader = new(yaml);
            stream.Load(reader);
            return stream.Documents
                .Select(document => document.RootNode)
                .OfType<YamlMappingNode>()
                .Select(root => root.Children.TryGetValue(new YamlScalarNode("query"), out YamlNode? query) ? (query as YamlScalarNode)?.Value : null)
                .FirstOrDefault(query => !string.IsNullOrWhiteSpace(query));
        }
        catch (YamlException)
        {
            return null;
        }
    }
}
