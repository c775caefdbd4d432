using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Documents;

/// <summary>A value of a YAML or JSON document, and where it is written: a <see cref="ScalarNode"/>, a <see cref="ListNode"/> or a <see cref="MapNode"/>.</summary>
/// <param name="source">The text that holds it.</param>
/// <param name="start">Zero-based offset of its first character.</param>
/// <param name="end">Offset after its last character.</param>
public abstract class DocumentNode(DocumentSource source, int start, int end)
{
    /// <summary>The text that holds it.</summary>
    public DocumentSource Source { get; } = source;

    /// <summary>Zero-based offset of its first character in <see cref="Source"/>.</summary>
    public int Start { get; } = start;

    /// <summary>Offset after its last character in <see cref="Source"/>.</summary>
    public int End { get; } = end;

    /// <summary>Where it is written, in the file that holds the document.</summary>
    public SourceSpan Span => Source.SpanOf(Start, End);

    /// <summary>The place of the whole node, for a finding.</summary>
    public Anchor At() => new Anchor.OfSpan(Span);

    /// <summary>The value of a key; null when this is no map or has no such key. Of a repeated key, the first.</summary>
    public DocumentNode? this[string key] => (this as MapNode)?.Find(key)?.Value;

    /// <summary>The text of a key's scalar value; null when there is none.</summary>
    public ScalarNode? Scalar(string key) => this[key] as ScalarNode;

    /// <summary>The nodes of a key's list; none when there is none.</summary>
    public IReadOnlyList<DocumentNode> List(string key) => (this[key] as ListNode)?.Items ?? [];

    /// <summary>The node and everything below it, parents first.</summary>
    public IEnumerable<DocumentNode> SelfAndDescendants()
    {
        Stack<DocumentNode> open = new([this]);
        while (open.TryPop(out DocumentNode? node))
        {
            yield return node;
            IReadOnlyList<DocumentNode> children = node switch
            {
                MapNode map => [.. map.Entries.Select(entry => entry.Value)],
                ListNode list => list.Items,
                _ => [],
            };
            for (int index = children.Count - 1; index >= 0; index--)
                open.Push(children[index]);
        }
    }
}
