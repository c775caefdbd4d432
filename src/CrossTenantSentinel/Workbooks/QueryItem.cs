using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Workbooks;

/// <summary>A step that runs a query over the logs and draws its rows, without its row type.</summary>
public abstract record QueryItem : WorkbookItem
{
    private protected QueryItem(SourceLocation declared)
        : base(declared)
    {
    }

    /// <summary>The query.</summary>
    public required KqlTemplate Query { get; init; }

    /// <summary>What stands above the visual.</summary>
    public required WorkbookText Title { get; init; }

    /// <summary>What shows instead of the visual when the query yields no row.</summary>
    public required NoDataMessage NoData { get; init; }

    /// <summary>Where the query's time range comes from.</summary>
    public required TimeScope Time { get; init; }

    /// <summary>Which workspaces the query reads.</summary>
    public required ResourceScope Resources { get; init; }

    /// <summary>How the rows are drawn.</summary>
    public required Visual Visual { get; init; }

    /// <summary>Height; medium by default.</summary>
    public ItemSize Size { get; init; } = ItemSize.Medium;

    /// <summary>What selecting a row sets; nothing by default.</summary>
    public IReadOnlyList<ExportRule> Exports { get; init; } = [];

    /// <summary>Whether several rows can be selected at once. False by default.</summary>
    public bool ExportsMultipleRows { get; init; }

    /// <summary>Whether the rows can be saved as an Excel file: none by default.</summary>
    public ExcelExport ExcelExport { get; init; }

    /// <summary>Whether a button opens the query in the Logs page. True by default.</summary>
    public bool ShowAnalytics { get; init; } = true;

    /// <summary>The columns that the query must yield, in order.</summary>
    public abstract IReadOnlyList<Column> RowColumns { get; }
}
