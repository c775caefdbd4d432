namespace CrossTenantSentinel.Workbooks.Templates;

/// <summary>How much a reader picked, when a query is read with sample values. The values are the number of picked values.</summary>
public enum SampleSelection
{
    /// <summary>Nothing: texts are as at first, lists are empty.</summary>
    None = 0,

    /// <summary>One value.</summary>
    One = 1,

    /// <summary>Two values, and a custom time range.</summary>
    Two = 2,

    /// <summary>The option "all", or every value where there is none.</summary>
    All = 3,
}
