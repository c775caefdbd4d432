namespace CrossTenantSentinel.Checks.Structure;

/// <summary>What stands after a key.</summary>
internal enum ValueShape
{
    /// <summary>A text, number or truth value.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    TextList,

    /// <summary>Keys and values.</summary>
    Block,

    /// <summary>A list of blocks.</summary>
    BlockList,

    /// <summary>Keys of the author's choice with texts.</summary>
    Pairs,

    /// <summary>Whatever the author likes.</summary>
    Free,
}
