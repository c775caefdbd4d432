using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Sources;

/// <summary>The hidden column that <c>ingestion_time()</c> reads: a data source is asked for it, behind a table's own columns, by queries that need it.</summary>
public static class IngestionColumn
{
    /// <summary>When a row was ingested.</summary>
    public static readonly Column Column = new(NamedTable.IngestionTime, KqlType.DateTime);
}
