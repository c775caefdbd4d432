namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>What a step of a workbook is: its number in the JSON (<c>type</c>).</summary>
public enum StatedItemKind
{
    /// <summary>A number that no kind has, or none.</summary>
    Unknown = 0,

    /// <summary>Markdown.</summary>
    Text = 1,

    /// <summary>A query and how its result is shown.</summary>
    Query = 3,

    /// <summary>Parameters that readers pick, or that queries fill.</summary>
    Parameters = 9,

    /// <summary>Metrics of resources.</summary>
    Metric = 10,

    /// <summary>Links, or tabs.</summary>
    Links = 11,

    /// <summary>A group of steps.</summary>
    Group = 12,
}
