using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Operations on Azure resources as Azure Resource Manager saw them, of every caller that had access to the subscription, external ones
/// included. Filled by the activity log of the connected subscriptions. Older and newer records differ in column, case and words of the
/// same fact.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/azureactivity">table reference</see>.
/// </remarks>
[DataConnector("AzureActivity")]
public sealed record AzureActivity : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? _ResourceId { get; init; }
    public string? _SubscriptionId { get; init; }
    public string? ActivityStatus { get; init; }

    /// <summary>Start, Success, Failure or Accept; Started, Succeeded or Failed in older records.</summary>
    public string? ActivityStatusValue { get; init; }

    public string? ActivitySubstatus { get; init; }
    public string? ActivitySubstatusValue { get; init; }
    public string? Authorization { get; init; }
    public Dynamic? Authorization_d { get; init; }

    /// <summary>The caller's name (users) or object id (applications).</summary>
    public string? Caller { get; init; }

    /// <summary>The caller's address; the sign-in tables call it IPAddress.</summary>
    public string? CallerIpAddress { get; init; }

    public string? Category { get; init; }
    public string? CategoryValue { get; init; }

    /// <summary>Claims of the caller's token as JSON text; parse where <see cref="Claims_d"/> is empty.</summary>
    public string? Claims { get; init; }

    /// <summary>
    /// Claims of the caller's token by full URI. http://schemas.microsoft.com/identity/claims/identityprovider is https://sts.windows.net/
    /// and the home tenant's id for guests from Entra, and a name such as live.com for others; .../identity/claims/tenantid,
    /// .../identity/claims/objectidentifier; appid, name, ipaddr.
    /// </summary>
    public Dynamic? Claims_d { get; init; }

    /// <summary>Shared by the records of one operation, from start to end.</summary>
    public string? CorrelationId { get; init; }

    public string? EventDataId { get; init; }
    public DateTime? EventSubmissionTimestamp { get; init; }
    public string? Hierarchy { get; init; }
    public string? HTTPRequest { get; init; }
    public string? Level { get; init; }
    public string? OperationId { get; init; }
    public string? OperationName { get; init; }

    /// <summary>
    /// Provider operation, for example Microsoft.Network/virtualNetworks/virtualNetworkPeerings/write; in capitals in some records, so
    /// compare without case.
    /// </summary>
    public string? OperationNameValue { get; init; }

    /// <summary>As <see cref="Properties_d"/>, JSON as text.</summary>
    public string? Properties { get; init; }

    /// <summary>
    /// requestbody (lower case; JSON text; on the record of the start), responseBody, statusMessage (JSON text; on failures error.code and
    /// error.message), statusCode, message, hierarchy, entity. The casing of names differs between records.
    /// </summary>
    public Dynamic? Properties_d { get; init; }

    public string? Resource { get; init; }
    public string? ResourceGroup { get; init; }
    public string? ResourceId { get; init; }
    public string? ResourceProvider { get; init; }
    public string? ResourceProviderValue { get; init; }
    public string? SourceSystem { get; init; }

    /// <summary>The subscription acted on.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant; the caller's is in <see cref="Claims_d"/>.
    /// </summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
}
