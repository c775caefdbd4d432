using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Activities of users with what user and entity behavior analytics found unusual about them. Filled by Sentinel's UEBA from the sources
/// that are switched on for it.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/behavioranalytics">table reference</see>.
/// </remarks>
[DataConnector("BehaviorAnalytics")]
public sealed record BehaviorAnalytics : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? _ResourceId { get; init; }
    public string? _SubscriptionId { get; init; }
    public string? ActionType { get; init; }

    /// <summary>
    /// Dynamic: bag of booleans as text: compare with True without regard to case. For example whether the country was the user's first.
    /// </summary>
    public Dynamic? ActivityInsights { get; init; }

    public string? ActivityType { get; init; }
    public string? ActorName { get; init; }
    public string? ActorPrincipalName { get; init; }
    public string? DestinationDevice { get; init; }
    public string? DestinationIPAddress { get; init; }
    public string? DestinationIPLocation { get; init; }
    public string? Device { get; init; }

    /// <summary>Dynamic: bag of booleans as text: compare with True without regard to case.</summary>
    public Dynamic? DevicesInsights { get; init; }

    public string? EventProductVersion { get; init; }
    public string? EventSource { get; init; }
    public string? EventVendor { get; init; }

    /// <summary>How unusual the activity is: 0 (usual) to 10.</summary>
    public int? InvestigationPriority { get; init; }

    public string? NativeTableName { get; init; }
    public string? SourceDevice { get; init; }

    /// <summary>Address the activity came from; the sign-in tables call it IPAddress.</summary>
    public string? SourceIPAddress { get; init; }

    public string? SourceIPLocation { get; init; }
    public string? SourceRecordId { get; init; }
    public string? SourceSystem { get; init; }
    public string? TargetName { get; init; }
    public string? TargetPrincipalName { get; init; }

    /// <summary>The id of the Log Analytics workspace that holds the row. Never an Entra tenant; the row does not name one.</summary>
    public string? TenantId { get; init; }

    public DateTime? TimeProcessed { get; init; }
    public string? Type { get; init; }
    public string? UserName { get; init; }
    public string? UserPrincipalName { get; init; }

    /// <summary>
    /// Dynamic: bag of booleans as text: compare with True without regard to case; also BlastRadius (Low, Medium or High).
    /// </summary>
    public Dynamic? UsersInsights { get; init; }
}
