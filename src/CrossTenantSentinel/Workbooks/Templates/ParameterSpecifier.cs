namespace CrossTenantSentinel.Workbooks.Templates;

/// <summary>What of a parameter's value is meant: the word after the colon in <c>{Name:word}</c>.</summary>
public enum ParameterSpecifier
{
    /// <summary>The value; no word.</summary>
    None,

    /// <summary>What the reader sees.</summary>
    Label,

    /// <summary>The value, escaped for the inside of a KQL string.</summary>
    Escape,

    /// <summary>The first instant of a time range.</summary>
    Start,

    /// <summary>The last instant of a time range.</summary>
    End,

    /// <summary>A bucket that suits a time range.</summary>
    Grain,
}
