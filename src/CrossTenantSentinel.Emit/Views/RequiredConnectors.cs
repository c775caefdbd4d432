using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Emit.Views;

/// <summary>The data connectors that a query needs: derived from the tables that it reads, never typed by hand.</summary>
internal static class RequiredConnectors
{
    /// <summary>One entry per connector, ordinal order; tables without a known connector contribute nothing.</summary>
    public static IReadOnlyList<ConnectorView> Of(QueryFacts facts) =>
    [
        .. facts.Tables.Select(TableCatalog.Find)
            .Where(table => table?.ConnectorId is not null)
            .GroupBy(table => table!.ConnectorId!, table => table!.DataType!, StringComparer.Ordinal)
            .OrderBy(connector => connector.Key, StringComparer.Ordinal)
            .Select(connector => new ConnectorView(connector.Key, [.. connector.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
    ];
}
