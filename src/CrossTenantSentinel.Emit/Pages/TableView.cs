using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Emit.Pages;

/// <summary>A table that a query reads, and what fills it.</summary>
internal sealed record TableView(string Table, string Connector)
{
    public static TableView Of(string table) =>
        new(table, TableCatalog.Find(table)?.ConnectorId ?? "no known data connector");
}
