using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Anomalies that Sentinel's machine-learning rules found. Written by Sentinel itself, so it requires no connector.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/anomalies">table reference</see>.
/// </remarks>
public sealed record Anomalies : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public Dynamic? ActivityInsights { get; init; }
    public Dynamic? AnomalyDetails { get; init; }
    public Dynamic? AnomalyReasons { get; init; }
    public string? AnomalyTemplateId { get; init; }
    public string? AnomalyTemplateName { get; init; }
    public string? AnomalyTemplateVersion { get; init; }
    public string? Description { get; init; }
    public string? DestinationDevice { get; init; }
    public string? DestinationIpAddress { get; init; }
    public Dynamic? DestinationLocation { get; init; }
    public Dynamic? DeviceInsights { get; init; }
    public DateTime? EndTime { get; init; }

    /// <summary>Dynamic array, unlike the text in SecurityAlert.</summary>
    public Dynamic? Entities { get; init; }

    public Dynamic? ExtendedLinks { get; init; }
    public Dynamic? ExtendedProperties { get; init; }
    public string? Id { get; init; }
    public string? RuleConfigVersion { get; init; }
    public string? RuleId { get; init; }
    public string? RuleName { get; init; }
    public string? RuleStatus { get; init; }

    /// <summary>How anomalous; higher is more.</summary>
    public double? Score { get; init; }

    public string? SourceDevice { get; init; }

    /// <summary>Spelled unlike the IPAddress of the sign-in tables.</summary>
    public string? SourceIpAddress { get; init; }

    public Dynamic? SourceLocation { get; init; }
    public string? SourceSystem { get; init; }
    public DateTime? StartTime { get; init; }
    public string? Tactics { get; init; }
    public string? Techniques { get; init; }

    /// <summary>The id of the Log Analytics workspace that holds the row. Never an Entra tenant; the row does not name one.</summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
    public Dynamic? UserInsights { get; init; }
    public string? UserName { get; init; }
    public string? UserPrincipalName { get; init; }
    public string? VendorName { get; init; }
    public string? WorkspaceId { get; init; }
}
