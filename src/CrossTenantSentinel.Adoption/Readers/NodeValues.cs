using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers;

/// <summary>
/// Takes values out of documents as they are written. A deployment template gives its own meaning to texts: it overrides what a node stands for
/// (<see cref="Resolve"/>), what a scalar says (<see cref="StateScalar"/>) and which query a text is (<see cref="QueryOf"/>).
/// </summary>
internal class NodeValues
{
    /// <summary>What stands at a key; null when the key is missing.</summary>
    public DocumentNode? Child(DocumentNode? map, string key) => map?[key] is { } node ? Resolve(node) : null;

    /// <summary>A key's value; null when the key is missing or nothing is written after it.</summary>
    public Stated? Value(DocumentNode? map, string key) => map?[key] is { } node && Resolve(node) is not ScalarNode { IsNull: true } ? State(node) : null;

    /// <summary>A list's values, a single text counting as a list of one; null when the key is missing.</summary>
    public IReadOnlyList<Stated>? Values(DocumentNode? map, string key) => map?[key] is not { } node ? null : Resolve(node) switch
    {
        ListNode list => [.. list.Items.Select(State)],
        ScalarNode { IsNull: true } => [],
        _ => [State(node)],
    };

    /// <summary>The maps of a list; null when the key is missing, or when what the list holds is worked out elsewhere.</summary>
    public IReadOnlyList<DocumentNode>? Items(DocumentNode? map, string key) => Child(map, key) switch
    {
        null => null,
        ListNode list => [.. list.Items.Select(Resolve)],
        ScalarNode { IsNull: true } => [],
        ScalarNode scalar when !StateScalar(scalar).IsKnown => null,
        DocumentNode node => [node],
    };

    /// <summary>A map's keys and values.</summary>
    public IReadOnlyList<StatedPair> Pairs(DocumentNode? node) =>
        node is MapNode map ? [.. map.Entries.Select(entry => new StatedPair(State(entry.Key), entry.Value is ScalarNode { IsNull: true } ? null : State(entry.Value)))] : [];

    /// <summary>A key's text as a query; null when there is none, or when it is worked out elsewhere.</summary>
    public SubjectQuery? Query(DocumentNode? map, string key) =>
        map?[key] is { } node && QueryOf(node) is { } text ? new SubjectQuery(text) : null;

    /// <summary>The place of a key, so that findings about its whole value point at it; null when the key is missing.</summary>
    public static Anchor? KeyOf(DocumentNode? map, string key) => (map as MapNode)?.Find(key)?.Key.At();

    /// <summary>A node as it is written.</summary>
    public Stated State(DocumentNode node) => node is ScalarNode scalar ? StateScalar(scalar) : new Stated("", node.At()) { IsStructure = true };

    /// <summary>What a node stands for: itself, where nothing gives it another meaning.</summary>
    public virtual DocumentNode Resolve(DocumentNode node) => node;

    /// <summary>A text as a query; null when it is none.</summary>
    protected virtual WrittenQuery? QueryOf(DocumentNode node) => node is ScalarNode { IsNull: false } scalar ? new DocumentText(scalar) : null;

    /// <summary>A scalar as it is written.</summary>
    protected virtual Stated StateScalar(ScalarNode scalar) => new(scalar.Value, scalar.At()) { Within = scalar.At };
}
