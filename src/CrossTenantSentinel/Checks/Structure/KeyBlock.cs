namespace CrossTenantSentinel.Checks.Structure;

/// <summary>The keys that a rule or a block of it may have.</summary>
/// <param name="Name">The key whose value it is, for messages; <c>rule</c> for the rule itself.</param>
/// <param name="Keys">In the order in which they are usually written.</param>
internal sealed record KeyBlock(string Name, params IReadOnlyList<KeyShape> Keys)
{
    /// <summary>The key of that name; null when there is none.</summary>
    public KeyShape? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);

    /// <summary>The block itself and all blocks below it.</summary>
    public IEnumerable<KeyBlock> SelfAndDescendants() => [this, .. Keys.Select(key => key.Block).OfType<KeyBlock>().SelectMany(block => block.SelfAndDescendants())];
}
