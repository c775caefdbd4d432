using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers;

/// <summary>Takes values out of documents as they are written. A deployment template gives its own meaning to texts: see <see cref="StateScalar"/>.</summary>
internal class NodeValues
{
    /// <summary>A key's value; null when the key is missing or nothing is written after it.</summary>
    public Stated? Value(DocumentNode? map, string key) => map?[key] switch
    {
        null => null,
        ScalarNode { IsNull: true } => null,
        DocumentNode node => State(node),
    };

    /// <summary>A list's values, a single text counting as a list of one; null when the key is missing.</summary>
    public IReadOnlyList<Stated>? Values(DocumentNode? map, string key) => map?[key] switch
    {
        null => null,
        ListNode list => [.. list.Items.Select(State)],
        ScalarNode { IsNull: true } => [],
        DocumentNode node => [State(node)],
    };

    /// <summary>The maps of a list; null when the key is missing.</summary>
    public static IReadOnlyList<DocumentNode>? Items(DocumentNode? map, string key) => map?[key] switch
    {
        null => null,
        ListNode list => list.Items,
        ScalarNode { IsNull: true } => [],
        DocumentNode node => [node],
    };

    /// <summary>A map's keys and values.</summary>
    public IReadOnlyList<StatedPair> Pairs(DocumentNode? node) =>
        node is MapNode map ? [.. map.Entries.Select(entry => new StatedPair(State(entry.Key), entry.Value is ScalarNode { IsNull: true } ? null : State(entry.Value)))] : [];

    /// <summary>The place of a key, so that findings about its whole value point at it; null when the key is missing.</summary>
    public static Anchor? KeyOf(DocumentNode? map, string key) => (map as MapNode)?.Find(key)?.Key.At();

    /// <summary>A node as it is written.</summary>
    public Stated State(DocumentNode node) => node is ScalarNode scalar ? StateScalar(scalar) : new Stated("", node.At()) { IsStructure = true };

    /// <summary>A scalar as it is written.</summary>
    protected virtual Stated StateScalar(ScalarNode scalar) => new(scalar.Value, scalar.At()) { Within = scalar.At };
}
