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
    public static IReadOnlyList<string> Extensions { get; } = [".yaml", ".yml", ".json", ".workbook", ".csv", ".kql"];

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
            ".JSON" or ".WORKBOOK" => Json(source),
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

    /// <summary>Many files of a repository are JSON; only one that seems to be content is worth a finding when it cannot be read.</summary>
    private static AdoptedFile Json(SourceText source)
    {
        DocumentReading reading = JsonDocuments.Read(DocumentSource.Of(source));
        if (reading.Roots is not [MapNode root])
            return new AdoptedFile(source.File, [], LooksLikeContent(source.Text) ? reading.Findings : []);
        if (ArmTemplates.Read(root, source) is { } template)
            return template;
        return new AdoptedFile(source.File, GalleryWorkbooks.Read(root, source.File) is { } workbook ? [FileReader.Whole(source, SubjectForm.Gallery, reading.Roots), workbook] : [], []);
    }

    private static bool LooksLikeContent(string text) =>
        text.Contains("\"Notebook/", StringComparison.Ordinal) || text.Contains("deploymentTemplate.json", StringComparison.OrdinalIgnoreCase);

    private static QueryFileSubject Query(string path, SourceText source) => new()
    {
        Handle = System.IO.Path.GetFileNameWithoutExtension(path),
        At = new Anchor.OfSpan(SourceSpan.WholeFile(path)),
        Form = SubjectForm.Kql,
        File = path,
        Query = new SubjectQuery(new FileText(source)),
    };
}
