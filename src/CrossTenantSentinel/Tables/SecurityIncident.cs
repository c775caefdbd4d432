using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Incidents of Sentinel, one row per change: take the newest by IncidentNumber. Written by Sentinel itself, so it requires no connector.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/securityincident">table reference</see>.
/// </remarks>
public sealed record SecurityIncident : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public Dynamic? AdditionalData { get; init; }

    /// <summary>Dynamic array: the SystemAlertId of each alert.</summary>
    public Dynamic? AlertIds { get; init; }

    public Dynamic? BookmarkIds { get; init; }

    /// <summary>Set on closing: TruePositive, BenignPositive, FalsePositive or Undetermined.</summary>
    public string? Classification { get; init; }

    public string? ClassificationComment { get; init; }
    public string? ClassificationReason { get; init; }
    public DateTime? ClosedTime { get; init; }
    public Dynamic? Comments { get; init; }
    public DateTime? CreatedTime { get; init; }
    public string? Description { get; init; }
    public DateTime? FirstActivityTime { get; init; }
    public DateTime? FirstModifiedTime { get; init; }
    public string? IncidentName { get; init; }
    public int? IncidentNumber { get; init; }
    public string? IncidentUrl { get; init; }

    /// <summary>Dynamic array of tags.</summary>
    public Dynamic? Labels { get; init; }

    public DateTime? LastActivityTime { get; init; }
    public DateTime? LastModifiedTime { get; init; }
    public string? ModifiedBy { get; init; }

    /// <summary>Dynamic: objectId, email, assignedTo, userPrincipalName.</summary>
    public Dynamic? Owner { get; init; }

    public string? ProviderIncidentId { get; init; }
    public string? ProviderName { get; init; }

    /// <summary>Dynamic array: ids of the analytics rules that made the alerts.</summary>
    public Dynamic? RelatedAnalyticRuleIds { get; init; }

    public string? Severity { get; init; }
    public string? SourceSystem { get; init; }

    /// <summary>New, Active or Closed.</summary>
    public string? Status { get; init; }

    public Dynamic? Tasks { get; init; }

    /// <summary>The id of the Log Analytics workspace that holds the row. Never an Entra tenant; the row does not name one.</summary>
    public string? TenantId { get; init; }

    public string? Title { get; init; }
    public string? Type { get; init; }
}
