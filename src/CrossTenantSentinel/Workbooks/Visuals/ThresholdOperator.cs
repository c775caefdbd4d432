namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>How a threshold compares a cell.</summary>
public enum ThresholdOperator
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>Different.</summary>
    NotEqual,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or the same.</summary>
    GreaterOrEqual,

    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or the same.</summary>
    LessOrEqual,

    /// <summary>Holds the text.</summary>
    Contains,

    /// <summary>Starts with the text.</summary>
    StartsWith,
}
