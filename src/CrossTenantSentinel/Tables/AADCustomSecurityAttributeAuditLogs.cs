using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Changes of custom security attributes and of their assignment. Shaped like <see cref="AuditLogs"/>; filled by a diagnostic setting of
/// its own. No connector is confirmed for it, so it requires none.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/aadcustomsecurityattributeauditlogs">table reference</see>.
/// </remarks>
public sealed record AADCustomSecurityAttributeAuditLogs : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? AADOperationType { get; init; }

    /// <summary>The Entra tenant in which the change was made.</summary>
    public string? AADTenantId { get; init; }

    public DateTime? ActivityDateTime { get; init; }
    public string? ActivityDisplayName { get; init; }

    /// <summary>Array of key and value; look up by key.</summary>
    public Dynamic? AdditionalDetails { get; init; }

    public string? CallerIpAddress { get; init; }
    public string? CorrelationId { get; init; }
    public long? DurationMs { get; init; }
    public string? Id { get; init; }
    public string? Identity { get; init; }

    /// <summary>One branch of user or app, as in <see cref="AuditLogs.InitiatedBy"/>.</summary>
    public Dynamic? InitiatedBy { get; init; }

    public string? Level { get; init; }
    public string? Location { get; init; }
    public string? LoggedByService { get; init; }
    public string? OperationName { get; init; }
    public string? OperationVersion { get; init; }
    public string? Result { get; init; }
    public string? ResultDescription { get; init; }
    public string? ResultReason { get; init; }
    public string? ResultSignature { get; init; }
    public string? ResultType { get; init; }
    public string? SourceSystem { get; init; }

    /// <summary>Array of what was changed; its order is no contract, as in <see cref="AuditLogs.TargetResources"/>.</summary>
    public Dynamic? TargetResources { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant: compare <see cref="AADTenantId"/> instead.
    /// </summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
    public string? UserAgent { get; init; }
}
