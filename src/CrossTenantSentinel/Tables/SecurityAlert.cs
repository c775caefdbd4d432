namespace CrossTenantSentinel.Tables;

/// <summary>
/// Alerts of Sentinel and of Microsoft's security products. Each product has its own connector, so none is derived from this table.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/securityalert">table reference</see>.
/// </remarks>
public sealed record SecurityAlert : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? AlertLink { get; init; }
    public string? AlertName { get; init; }
    public string? AlertSeverity { get; init; }
    public string? AlertType { get; init; }
    public string? CompromisedEntity { get; init; }
    public string? ConfidenceLevel { get; init; }

    /// <summary>0 to 1; empty where the product gives none.</summary>
    public double? ConfidenceScore { get; init; }

    public string? Description { get; init; }
    public string? DisplayName { get; init; }
    public DateTime? EndTime { get; init; }

    /// <summary>JSON array as text.</summary>
    public string? Entities { get; init; }

    public string? ExtendedLinks { get; init; }

    /// <summary>JSON object as text; holds Custom Details of Sentinel's own alerts.</summary>
    public string? ExtendedProperties { get; init; }

    public bool? IsIncident { get; init; }
    public DateTime? ProcessingEndTime { get; init; }
    public string? ProductComponentName { get; init; }
    public string? ProductName { get; init; }
    public string? ProviderName { get; init; }
    public string? RemediationSteps { get; init; }
    public string? ResourceId { get; init; }
    public string? SourceComputerId { get; init; }
    public DateTime? StartTime { get; init; }
    public string? Status { get; init; }

    /// <summary>JSON array as text.</summary>
    public string? SubTechniques { get; init; }

    /// <summary>Id of the alert; incidents list it in AlertIds. One alert can have several rows: keep the newest.</summary>
    public string? SystemAlertId { get; init; }

    /// <summary>Names of ATT&amp;CK tactics, separated by commas.</summary>
    public string? Tactics { get; init; }

    /// <summary>JSON array as text.</summary>
    public string? Techniques { get; init; }

    public string? Type { get; init; }
    public string? VendorName { get; init; }
    public string? VendorOriginalId { get; init; }
    public string? WorkspaceResourceGroup { get; init; }
    public string? WorkspaceSubscriptionId { get; init; }

    /// <summary>The id of the Log Analytics workspace that holds the row. Never an Entra tenant; the row does not name one.</summary>
    public string? TenantId { get; init; }
}
