namespace CrossTenantSentinel.Workbooks;

/// <summary>What a query step's Excel button saves.</summary>
public enum ExcelExport
{
    /// <summary>There is no button.</summary>
    None,

    /// <summary>The columns and rows that show.</summary>
    Visible,

    /// <summary>All columns, hidden ones included.</summary>
    All,
}
