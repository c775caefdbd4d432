namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>What brings a parameter of a workbook into being.</summary>
public enum ParameterOrigin
{
    /// <summary>A step of parameters.</summary>
    Declared,

    /// <summary>What a reader selects in the result of a query.</summary>
    Export,

    /// <summary>The range that a reader marks in a chart.</summary>
    Brush,

    /// <summary>A tab or link that sets it.</summary>
    Link,
}
