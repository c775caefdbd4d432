namespace CrossTenantSentinel.Tables;

/// <summary>
/// What the provisioning service created, changed or removed, cross-tenant synchronization included. Filled by the diagnostic setting
/// ProvisioningLogs of Microsoft Entra ID. Everything nested is JSON in strings.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/aadprovisioninglogs">table reference</see>.
/// </remarks>
[DataConnector("AzureActiveDirectory")]
public sealed record AADProvisioningLogs : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }

    /// <summary>The Entra tenant whose log this is.</summary>
    public string? AADTenantId { get; init; }

    public string? Category { get; init; }
    public string? ChangeId { get; init; }
    public string? CorrelationId { get; init; }
    public string? CycleId { get; init; }
    public long? DurationMs { get; init; }
    public string? Id { get; init; }

    /// <summary>JSON as text.</summary>
    public string? InitiatedBy { get; init; }

    public string? JobId { get; init; }

    /// <summary>JSON as text.</summary>
    public string? ModifiedProperties { get; init; }

    public string? OperationName { get; init; }
    public string? OperationVersion { get; init; }
    public string? ProvisioningAction { get; init; }

    /// <summary>JSON as text.</summary>
    public string? ProvisioningStatusInfo { get; init; }

    /// <summary>JSON as text.</summary>
    public string? ProvisioningSteps { get; init; }

    public string? ResultDescription { get; init; }
    public string? ResultSignature { get; init; }
    public string? ResultType { get; init; }

    /// <summary>JSON as text.</summary>
    public string? ServicePrincipal { get; init; }

    /// <summary>JSON object as text: the object provisioned from.</summary>
    public string? SourceIdentity { get; init; }

    /// <summary>Log Analytics' own column of this name. Do not take the system or tenant provisioned from out of it.</summary>
    public string? SourceSystem { get; init; }

    /// <summary>JSON object as text: the object provisioned to.</summary>
    public string? TargetIdentity { get; init; }

    /// <summary>JSON object as text: the system provisioned to.</summary>
    public string? TargetSystem { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant: compare <see cref="AADTenantId"/> instead.
    /// </summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
}
