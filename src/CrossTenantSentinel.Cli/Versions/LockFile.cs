using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrossTenantSentinel.Adoption.Documents;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Versions;

namespace CrossTenantSentinel.Cli.Versions;

/// <summary>The form of a lock file: JSON, ordered by kind and name, so that a difference shows what a change means.</summary>
public static class LockFile
{
    /// <summary>CTS3800.</summary>
    public static readonly FindingKind Unreadable = new()
    {
        Code = "CTS3800",
        Title = "Lock file that cannot be read",
        Why = "Without it nobody can tell whether content changed under a version that is already published.",
        Instead = "Repair the file, for example from the repository's history; cts bump --write writes it anew.",
    };

    /// <summary>The name of the file.</summary>
    public const string Name = "cts.lock.json";

    private const int Form = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The text of a lock.</summary>
    public static string Write(ContentLock @lock)
    {
        ArgumentNullException.ThrowIfNull(@lock);
        Shape shape = new(
            Form,
            [.. @lock.Entries.Values.Select(entry => entry.Content).OrderBy(content => content.Kind, StringComparer.Ordinal).ThenBy(content => content.Name, StringComparer.Ordinal).ThenBy(content => content.Id, StringComparer.Ordinal)],
            new SortedDictionary<string, string>(@lock.Retired.ToDictionary(), StringComparer.Ordinal));
        return JsonSerializer.Serialize(shape, Options) + "\n";
    }

    /// <summary>Reads a lock.</summary>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The lock, or why there is none.</returns>
    public static (ContentLock? Lock, Finding? Wrong) Read(string path, string text)
    {
        DocumentReading reading = JsonDocuments.Read(DocumentSource.Of(new SourceText(path, text)));
        if (reading.Findings is [var wrong, ..])
            return (null, Unreadable.At(wrong.At, wrong.Message));
        try
        {
            Shape? shape = JsonSerializer.Deserialize<Shape>(text, Options);
            if (shape is not { Version: Form, Content: not null })
                return (null, Refused(path, $"The lock file has another form than version {Form}."));
            IReadOnlyList<DocumentNode> nodes = reading.Roots[0].List("content");
            Dictionary<string, LockEntry> entries = new(StringComparer.OrdinalIgnoreCase);
            foreach ((VersionedContent content, DocumentNode node) in shape.Content.Zip(nodes))
            {
                Anchor at = (node.Scalar("name") ?? node).At();
                if (!entries.TryAdd(content.Id, new LockEntry(content, at)))
                    return (null, Unreadable.At(at, $"The lock file holds the id {content.Id} twice."));
            }

            return (new ContentLock(path, entries, shape.Retired ?? new SortedDictionary<string, string>()), null);
        }
        catch (JsonException failure)
        {
            return (null, Refused(path, $"The lock file has another form: {failure.Message.ReplaceLineEndings(" ")}"));
        }
    }

    private static Finding Refused(string path, string message) => Unreadable.At(new Anchor.OfSpan(SourceSpan.WholeFile(path)), message);

    private sealed record Shape(int Version, IReadOnlyList<VersionedContent> Content, SortedDictionary<string, string>? Retired);
}
