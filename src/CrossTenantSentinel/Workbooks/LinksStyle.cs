namespace CrossTenantSentinel.Workbooks;

/// <summary>How a step of links looks.</summary>
public enum LinksStyle
{
    /// <summary>Tabs.</summary>
    Tabs,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A navigation bar.</summary>
    Nav,

    /// <summary>One link a line.</summary>
    List,

    /// <summary>Buttons.</summary>
    Toolbar,

    /// <summary>One link a line, with bullets.</summary>
    Bullets,
}
