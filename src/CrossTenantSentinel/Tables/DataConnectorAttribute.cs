namespace CrossTenantSentinel.Tables;

/// <summary>
/// The Sentinel data connector that fills a table. Required connectors of a rule are derived from it, never typed by hand. A table
/// without the attribute has no confirmed connector, and a rule that reads only such tables requires none.
/// </summary>
/// <param name="connectorId">Sentinel's connector id, for example <c>AzureActiveDirectory</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DataConnectorAttribute(string connectorId) : Attribute
{
    /// <summary>Sentinel's connector id.</summary>
    public string ConnectorId { get; } = connectorId;

    /// <summary>The data type, where it is not the table's name.</summary>
    public string? DataType { get; init; }
}
