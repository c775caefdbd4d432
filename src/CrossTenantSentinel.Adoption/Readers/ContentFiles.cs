using CrossTenantSentinel.Adoption.Documents;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers;

/// <summary>Reads the content of files, by what is in them.</summary>
public static class ContentFiles
{
    /// <summary>The extensions of files that may hold content, with the dot, in lower case.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".yaml", ".yml", ".json", ".csv", ".kql"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="text">Its text.</param>
    public static AdoptedFile Read(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        SourceText source = new(path, text);
        return System.IO.Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".YAML" or ".YML" => Yaml(path, source),
            ".KQL" => new AdoptedFile(path, [Query(path, source)], []),
            _ => new AdoptedFile(path, [], []),
        };
    }

    private static AdoptedFile Yaml(string path, SourceText source)
    {
        DocumentReading reading = YamlDocuments.Read(DocumentSource.Of(source));
        return new AdoptedFile(path, [.. reading.Roots.OfType<MapNode>().Select(map => YamlRules.Read(map, path)).OfType<Subject>()], reading.Findings);
    }

    private static QueryFileSubject Query(string path, SourceText source) => new()
    {
        Handle = System.IO.Path.GetFileNameWithoutExtension(path),
        At = new Findings.Anchor.OfSpan(SourceSpan.WholeFile(path)),
        Form = SubjectForm.Kql,
        File = path,
        Query = new SubjectQuery(new FileText(source)),
    };
}
