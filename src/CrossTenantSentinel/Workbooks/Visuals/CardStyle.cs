namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>How a card looks.</summary>
public enum CardStyle
{
    /// <summary>A number in very large type.</summary>
    BigNumber,

    /// <summary>A heading.</summary>
    Header,

    /// <summary>Markdown.</summary>
    Markdown,
}
