namespace CrossTenantSentinel.Documents;

/// <summary>How a scalar is written, which decides what it means and where its characters stand.</summary>
public enum ScalarStyle
{
    /// <summary>YAML without quotes: text, number, truth value or nothing.</summary>
    Plain,

    /// <summary>YAML in single quotes.</summary>
    SingleQuoted,

    /// <summary>YAML or JSON in double quotes.</summary>
    DoubleQuoted,

    /// <summary>YAML block that keeps line breaks (<c>|</c>).</summary>
    Literal,

    /// <summary>YAML block that folds line breaks (<c>&gt;</c>).</summary>
    Folded,

    /// <summary>JSON number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Bare,
}
