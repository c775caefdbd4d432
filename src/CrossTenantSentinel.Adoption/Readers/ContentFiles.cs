using CrossTenantSentinel.Adoption.Documents;
using CrossTenantSentinel.Adoption.Readers.Arm;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
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
    /// <param name="isNamed">Whether it was asked for by name, rather than found in a folder.</param>
    public static AdoptedFile Read(string path, string text, bool isNamed = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        SourceText source = new(path, text);
        return System.IO.Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".YAML" or ".YML" => Yaml(source),
            ".JSON" => Json(source),
            ".CSV" => WatchlistReader.Read(source, isNamed),
            ".KQL" => new AdoptedFile(path, [FileReader.Whole(source, SubjectForm.Kql, []), Query(path, source)], []),
            _ => new AdoptedFile(path, [], []),
        };
    }

    private static AdoptedFile Yaml(SourceText source)
    {
        DocumentReading reading = YamlDocuments.Read(DocumentSource.Of(source));
        List<Subject> subjects = [.. reading.Roots.OfType<MapNode>().Select(map => Content(map, source.File)).OfType<Subject>()];
        if (subjects.Count > 0)
            subjects.Insert(0, FileReader.Whole(source, SubjectForm.Yaml, reading.Roots));
        return new AdoptedFile(source.File, subjects, reading.Findings);
    }

    private static Subject? Content(MapNode map, string file) => FunctionReader.Read(map, file) ?? (Subject?)YamlRules.Read(map, file);

    private static AdoptedFile Json(SourceText source)
    {
        DocumentReading reading = JsonDocuments.Read(DocumentSource.Of(source));
        return reading.Roots is [MapNode root] && ArmTemplates.Read(root, source) is { } template ? template : new AdoptedFile(source.File, [], reading.Findings);
    }

    private static QueryFileSubject Query(string path, SourceText source) => new()
    {
        Handle = System.IO.Path.GetFileNameWithoutExtension(path),
        At = new Anchor.OfSpan(SourceSpan.WholeFile(path)),
        Form = SubjectForm.Kql,
        File = path,
        Query = new SubjectQuery(new FileText(source)),
    };
}
