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

    /// <summary>The longest YAML that is read, in characters: 8 million. Rules have thousands.</summary>
    private const int LongestYaml = 8_000_000;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isNamed">Whether it was asked for by name, rather than found in a folder.</param>
    public static AdoptedFile Read(string path, string text, bool isNamed = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        SourceText source = new(path, text);
        string extension = System.IO.Path.GetExtension(path).ToUpperInvariant();
        bool isMeant = isNamed || extension is ".YAML" or ".YML" or ".KQL";
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and int nothing && (isMeant || Telltales.AreIn(text)))
            return new AdoptedFile(path, [], [DocumentFindings.NotText.At(At(source, nothing, 1), "The file holds the character NUL, which no text has.")]);
        if ((isMeant || extension == ".JSON") && text.AsSpan().Trim().Length == 0)
            return Nothing(source);
        return extension switch
        {
            ".YAML" or ".YML" => Yaml(source),
            ".JSON" or ".WORKBOOK" => Json(source, isNamed),
            ".CSV" => WatchlistReader.Read(source, isNamed),
            ".KQL" => new AdoptedFile(path, [FileReader.Whole(source, SubjectForm.Kql, []), Query(path, source)], []),
            _ => new AdoptedFile(path, [], []),
        };
    }

    private static AdoptedFile Yaml(SourceText source)
    {
        if (source.Text.Length > LongestYaml)
            return new AdoptedFile(source.File, [], [DocumentFindings.TooLarge.At(new Anchor.OfSpan(SourceSpan.WholeFile(source.File)), $"The file has {source.Text.Length:N0} characters; YAML of up to {LongestYaml:N0} is read.")]);
        DocumentReading reading = YamlDocuments.Read(DocumentSource.Of(source));
        if (reading.Findings.Count > 0)
            return new AdoptedFile(source.File, [], [.. reading.Findings.Select(finding => Telltales.AreIn(source.Text) ? finding : finding with { Severity = FindingSeverity.Warning })]);
        if (reading.Roots.All(root => root is ScalarNode { IsNull: true }))
            return Nothing(source);
        List<Subject> subjects = [.. reading.Roots.OfType<MapNode>().Select(map => Content(map, source.File)).OfType<Subject>()];
        if (subjects.Count > 0)
            subjects.Insert(0, FileReader.Whole(source, SubjectForm.Yaml, reading.Roots) with { Rules = [.. subjects.OfType<RuleSubject>()] });
        return new AdoptedFile(source.File, subjects, [.. reading.Roots.OfType<ListNode>().Select(list => ListOf(list, source.File)).OfType<Finding>()]);
    }

    private static Subject? Content(MapNode map, string file) => FunctionReader.Read(map, file) ?? (Subject?)YamlRules.Read(map, file);

    private static Finding? ListOf(ListNode list, string file) => list.Items.OfType<MapNode>().FirstOrDefault(map => Content(map, file) is not null) is { } first
        ? DocumentFindings.ListOfContent.At(first.Entries[0].Key.At(), $"The file is a list of {list.Items.Count}; nothing in it is checked.")
        : null;

    /// <summary>Many files of a repository are JSON: one that does not seem to be content is no error, and a stream of documents is data.</summary>
    private static AdoptedFile Json(SourceText source, bool isNamed)
    {
        DocumentReading reading = JsonDocuments.Read(DocumentSource.Of(source));
        if (reading.Roots is [MapNode root])
            return ArmTemplates.Read(root, source) ?? new AdoptedFile(source.File, Workbook(root, source), []);
        if (reading.Findings.Count == 0 || isNamed || Telltales.AreIn(source.Text))
            return new AdoptedFile(source.File, [], reading.Findings);
        bool isData = JsonDocuments.Read(DocumentSource.Of(new SourceText(source.File, source.Text.Split('\n')[0]))).Findings.Count == 0;
        return new AdoptedFile(source.File, [], isData ? [] : [.. reading.Findings.Select(finding => finding with { Severity = FindingSeverity.Warning })]);
    }

    private static Subject[] Workbook(MapNode root, SourceText source) =>
        GalleryWorkbooks.Read(root, source.File) is { } workbook ? [FileReader.Whole(source, SubjectForm.Gallery, [root]), workbook] : [];

    private static AdoptedFile Nothing(SourceText source) => new(source.File, [], [DocumentFindings.Empty.At(At(source, 0, 0), "The file holds nothing, or nothing but comments.")]);

    private static Anchor.OfSpan At(SourceText source, int start, int length) => new(source.SpanOf(start, start + length));

    private static QueryFileSubject Query(string path, SourceText source) => new()
    {
        Handle = System.IO.Path.GetFileNameWithoutExtension(path),
        At = new Anchor.OfSpan(SourceSpan.WholeFile(path)),
        Form = SubjectForm.Kql,
        File = path,
        Query = new SubjectQuery(new FileText(source)),
    };
}
