using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>The JSON of a workbook, for comparing one with another.</summary>
public static class WorkbookText
{
    /// <summary>The gallery form on one line.</summary>
    /// <exception cref="InvalidOperationException">The functions of a query conflict.</exception>
    public static string Of(Workbook workbook) => WorkbookJson.Of(workbook).ToJsonString();
}
