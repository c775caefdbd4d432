namespace CrossTenantSentinel.Workbooks.Templates;

/// <summary>What KQL stands around a parameter's value.</summary>
public enum ParameterShape
{
    /// <summary>Nothing.</summary>
    Raw,

    /// <summary>Double quotes: a string literal.</summary>
    StringLiteral,

    /// <summary><c>dynamic([...])</c>: a list.</summary>
    List,

    /// <summary>The condition that the list is empty or holds the value for "all".</summary>
    Unrestricted,
}
