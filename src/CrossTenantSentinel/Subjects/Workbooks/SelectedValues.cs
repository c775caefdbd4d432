namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>How much of each parameter is picked when a workbook's query is bound: its text differs.</summary>
public enum SelectedValues
{
    /// <summary>One value of each.</summary>
    One,

    /// <summary>Two values where several can be picked, another one elsewhere; a custom range of time.</summary>
    Several,

    /// <summary>All values, where that can be picked.</summary>
    All,

    /// <summary>No value, where steps do not wait for one.</summary>
    None,
}
