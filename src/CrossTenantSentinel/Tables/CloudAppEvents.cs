using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Activities in cloud applications as Microsoft Defender for Cloud Apps sees them.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/cloudappevents">table reference</see>.
/// </remarks>
[DataConnector("MicrosoftThreatProtection")]
public sealed record CloudAppEvents : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? AccountDisplayName { get; init; }
    public string? AccountId { get; init; }

    /// <summary>Object id of the user in Entra ID.</summary>
    public string? AccountObjectId { get; init; }

    public string? AccountType { get; init; }
    public string? ActionType { get; init; }
    public Dynamic? ActivityObjects { get; init; }
    public string? ActivityType { get; init; }
    public Dynamic? AdditionalFields { get; init; }
    public int? AppInstanceId { get; init; }
    public string? Application { get; init; }
    public int? ApplicationId { get; init; }
    public string? AuditSource { get; init; }
    public string? City { get; init; }
    public string? CountryCode { get; init; }
    public string? DeviceType { get; init; }
    public string? IPAddress { get; init; }
    public string? IPCategory { get; init; }
    public Dynamic? IPTags { get; init; }
    public bool? IsAdminOperation { get; init; }
    public bool? IsAnonymousProxy { get; init; }

    /// <summary>Whether the user is not of the organization.</summary>
    public bool? IsExternalUser { get; init; }

    public bool? IsImpersonated { get; init; }
    public string? ISP { get; init; }
    public Dynamic? LastSeenForUser { get; init; }
    public string? OAuthAppId { get; init; }
    public string? ObjectId { get; init; }
    public string? ObjectName { get; init; }
    public string? ObjectType { get; init; }
    public string? OSPlatform { get; init; }

    /// <summary>Dynamic: the record as the application reported it.</summary>
    public Dynamic? RawEventData { get; init; }

    public string? ReportId { get; init; }
    public Dynamic? SessionData { get; init; }
    public string? SourceSystem { get; init; }

    /// <summary>The id of the Log Analytics workspace that holds the row. Never an Entra tenant; the row does not name one.</summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
    public Dynamic? UncommonForUser { get; init; }
    public string? UserAgent { get; init; }
    public Dynamic? UserAgentTags { get; init; }
}
