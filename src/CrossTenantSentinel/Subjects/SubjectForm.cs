namespace CrossTenantSentinel.Subjects;

/// <summary>What content is written in; some rules hold for some forms only.</summary>
public enum SubjectForm
{
    /// <summary>C#, in the pack.</summary>
    Pack,

    /// <summary>YAML as Azure-Sentinel's repository has it.</summary>
    Yaml,

    /// <summary>A resource of an Azure Resource Manager template, or of what the portal exports.</summary>
    Arm,

    /// <summary>A workbook's JSON as the gallery has it.</summary>
    Gallery,

    /// <summary>A watchlist's rows.</summary>
    Csv,

    /// <summary>Nothing but a query.</summary>
    Kql,
}
