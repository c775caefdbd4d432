namespace CrossTenantSentinel.Tables;

/// <summary>
/// A row of a Log Analytics table. Each subclass is a table: its name is the record's name, its columns are the record's public
/// settable properties in order of declaration. A property left out is null (for a string: empty) in the row.
/// </summary>
public abstract record TableRow
{
    private protected TableRow()
    {
    }

    /// <summary>When the row was published, UTC: every table has this column, and rule windows apply to it.</summary>
    public DateTime? TimeGenerated { get; init; }

    /// <summary>When the row reached the workspace, UTC: what <c>ingestion_time()</c> gives. No column; null, the default, for TimeGenerated.</summary>
    public DateTime? IngestedAt { get; init; }
}
