namespace CrossTenantSentinel.Emit.Views;

/// <summary>
/// What a file must say, apart from how it is laid out: a tree of ordered mappings, sequences and scalars. Templates are rendered from
/// it, JSON is written from it, and what was rendered is read back and compared with it.
/// </summary>
internal abstract record ViewNode
{
    private ViewNode()
    {
    }

    /// <summary>Text, which stays text whatever it looks like.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Text(string Value) : ViewNode;

    /// <summary>A whole number.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Number(int Value) : ViewNode;

    /// <summary>True or false.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Switch(bool Value) : ViewNode;

    /// <summary>An expression that Azure Resource Manager evaluates, brackets included. Occurs in ARM templates only.</summary>
    /// <param name="Value">The expression.</param>
    public sealed record Expression(string Value) : ViewNode;

    /// <summary>A list.</summary>
    /// <param name="Items">The items in order.</param>
    public sealed record Sequence(IReadOnlyList<ViewNode> Items) : ViewNode;

    /// <summary>Keys and values.</summary>
    /// <param name="Entries">In the order in which they are written; those without value are left out of the file.</param>
    public sealed record Mapping(IReadOnlyList<ViewEntry> Entries) : ViewNode
    {
        /// <summary>The entries that the file holds.</summary>
        public IEnumerable<(string Key, ViewNode Value)> Present => Entries.Where(entry => entry.Value is not null).Select(entry => (entry.Key, entry.Value!));
    }
}
