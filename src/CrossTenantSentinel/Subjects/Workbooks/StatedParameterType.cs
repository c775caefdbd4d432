namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>What a declared parameter of a workbook is: its number in the JSON (<c>type</c>).</summary>
public enum StatedParameterType
{
    /// <summary>A number that no type has, or none.</summary>
    Unknown = 0,

    /// <summary>Text that readers type, or that a query or criteria give.</summary>
    Text = 1,

    /// <summary>A list to pick from.</summary>
    DropDown = 2,

    /// <summary>A range of time.</summary>
    TimeRange = 4,

    /// <summary>A resource, for example a workspace.</summary>
    Resource = 5,

    /// <summary>A subscription.</summary>
    Subscription = 6,

    /// <summary>A type of resources.</summary>
    ResourceType = 7,

    /// <summary>An Azure region.</summary>
    Location = 8,

    /// <summary>Several texts.</summary>
    MultiValue = 9,

    /// <summary>Options side by side.</summary>
    OptionsGroup = 10,

    /// <summary>Tabs.</summary>
    Tabs = 11,
}
