using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Changes in the directory: invitations, users, groups, roles, policies, cross-tenant access settings. Filled by the diagnostic setting
/// AuditLogs of Microsoft Entra ID. Names of operations are compared without regard to case, and copies made by Office add a full stop to
/// them.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/auditlogs">table reference</see>.
/// </remarks>
[DataConnector("AzureActiveDirectory")]
public sealed record AuditLogs : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? AADOperationType { get; init; }

    /// <summary>The Entra tenant in which the change was made.</summary>
    public string? AADTenantId { get; init; }

    /// <summary>When the change was made; <see cref="TableRow.TimeGenerated"/> is when the row was published.</summary>
    public DateTime? ActivityDateTime { get; init; }

    /// <summary>The operation's name as Entra's portal shows it.</summary>
    public string? ActivityDisplayName { get; init; }

    /// <summary>
    /// Array of key and value. Invitations hold oid, tid, ipaddr, wids, InvitationId, invitedUserEmailAddress and, at times, others between
    /// them: look up by key, never by position.
    /// </summary>
    public Dynamic? AdditionalDetails { get; init; }

    /// <summary>
    /// The area, for example UserManagement, RoleManagement, GroupManagement, CrossTenantAccessSettings, AuthorizationPolicy. Some
    /// operations are documented under one category and logged under another: prefer the operation's name.
    /// </summary>
    public string? Category { get; init; }

    /// <summary>Shared by the rows of one request.</summary>
    public string? CorrelationId { get; init; }

    public long? DurationMs { get; init; }
    public string? Id { get; init; }
    public string? Identity { get; init; }

    /// <summary>
    /// Who made the change; normally one branch of: user (id, userPrincipalName, displayName, ipAddress, roles) or app (appId, displayName,
    /// servicePrincipalId, servicePrincipalName). Members may be null. A guest's userPrincipalName holds #EXT#; in a redemption it is the
    /// redeeming identity.
    /// </summary>
    public Dynamic? InitiatedBy { get; init; }

    public string? Level { get; init; }
    public string? Location { get; init; }

    /// <summary>The service that made the row, for example Core Directory, Invited Users, B2B Auth, PIM.</summary>
    public string? LoggedByService { get; init; }

    /// <summary>
    /// What was done, for example Invite external user, Redeem external user invite, Add a partner to cross-tenant access setting.
    /// </summary>
    public string? OperationName { get; init; }

    public string? OperationVersion { get; init; }
    public string? Resource { get; init; }
    public string? ResourceGroup { get; init; }
    public string? ResourceId { get; init; }
    public string? ResourceProvider { get; init; }

    /// <summary>success, failure, timeout or unknownFutureValue.</summary>
    public string? Result { get; init; }

    public string? ResultDescription { get; init; }
    public string? ResultReason { get; init; }
    public string? ResultSignature { get; init; }
    public string? ResultType { get; init; }
    public string? SourceSystem { get; init; }

    /// <summary>
    /// Array of what was changed: id, displayName, type, userPrincipalName, groupType, modifiedProperties, administrativeUnits. Its order
    /// is no contract: select by type. modifiedProperties is an array of displayName, oldValue, newValue, where values are JSON text (a
    /// quoted string, an array, empty, null) and names differ in case. A redemption keeps its data in displayName as free text: UPN, Email,
    /// InvitationId, Source.
    /// </summary>
    public Dynamic? TargetResources { get; init; }

    public string? Type { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant: compare <see cref="AADTenantId"/> instead.
    /// </summary>
    public string? TenantId { get; init; }
}
