namespace CrossTenantSentinel.Documents;

/// <summary>A list of a YAML or JSON document.</summary>
/// <param name="source">The text that holds it.</param>
/// <param name="start">Zero-based offset of its first character.</param>
/// <param name="end">Offset after its last character.</param>
/// <param name="items">In order.</param>
public sealed class ListNode(DocumentSource source, int start, int end, IReadOnlyList<DocumentNode> items) : DocumentNode(source, start, end)
{
    /// <summary>In order.</summary>
    public IReadOnlyList<DocumentNode> Items { get; } = items;
}
