namespace CrossTenantSentinel.Documents;

/// <summary>A YAML map or JSON object. A key that is there twice is listed twice.</summary>
/// <param name="source">The text that holds it.</param>
/// <param name="start">Zero-based offset of its first character.</param>
/// <param name="end">Offset after its last character.</param>
/// <param name="entries">In order.</param>
public sealed class MapNode(DocumentSource source, int start, int end, IReadOnlyList<MapEntry> entries) : DocumentNode(source, start, end)
{
    /// <summary>In order.</summary>
    public IReadOnlyList<MapEntry> Entries { get; } = entries;

    /// <summary>The first entry with a key, spelled exactly; null when there is none.</summary>
    public MapEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key);
}
