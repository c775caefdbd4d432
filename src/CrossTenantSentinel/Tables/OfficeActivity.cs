using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Activities of users and administrators in Exchange, SharePoint, OneDrive and Teams, from the audit log of Office 365. All workloads
/// share the columns; which are filled depends on RecordType and OfficeWorkload.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/officeactivity">table reference</see>.
/// </remarks>
[DataConnector("Office365")]
public sealed record OfficeActivity : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? _ResourceId { get; init; }
    public string? _SubscriptionId { get; init; }
    public string? AADGroupId { get; init; }
    public string? AADTarget { get; init; }
    public string? Activity { get; init; }
    public string? Actor { get; init; }
    public string? ActorContextId { get; init; }
    public string? ActorIpAddress { get; init; }
    public string? AddOnGuid { get; init; }
    public string? AddonName { get; init; }
    public string? AddOnType { get; init; }
    public string? AffectedItems { get; init; }
    public Dynamic? AppAccessContext { get; init; }
    public string? AppDistributionMode { get; init; }
    public string? AppId { get; init; }
    public string? Application { get; init; }
    public string? ApplicationId { get; init; }
    public string? AppPoolName { get; init; }
    public Dynamic? ArtifactsShared { get; init; }
    public Dynamic? Attendees { get; init; }
    public string? AzureActiveDirectory_EventType { get; init; }
    public string? AzureADAppId { get; init; }
    public string? ChannelGuid { get; init; }
    public string? ChannelName { get; init; }
    public string? ChannelType { get; init; }
    public string? ChatName { get; init; }
    public string? ChatThreadId { get; init; }
    public string? Client { get; init; }

    /// <summary>The client's address, of Exchange mailbox records.</summary>
    public string? Client_IPAddress { get; init; }

    public string? ClientAppId { get; init; }
    public string? ClientInfoString { get; init; }

    /// <summary>The client's address, of most workloads.</summary>
    public string? ClientIP { get; init; }

    public string? ClientMachineName { get; init; }
    public string? ClientProcessName { get; init; }
    public string? ClientVersion { get; init; }
    public string? CommunicationType { get; init; }
    public bool? CrossMailboxOperations { get; init; }
    public string? CustomEvent { get; init; }
    public int? DataCenterSecurityEventType { get; init; }
    public string? DestFolder { get; init; }
    public string? DestinationFileExtension { get; init; }
    public string? DestinationFileName { get; init; }
    public string? DestinationRelativeUrl { get; init; }
    public string? DestMailboxId { get; init; }
    public string? DestMailboxOwnerMasterAccountSid { get; init; }
    public string? DestMailboxOwnerSid { get; init; }
    public string? DestMailboxOwnerUPN { get; init; }
    public string? DeviceInformation { get; init; }
    public string? EffectiveOrganization { get; init; }
    public DateTime? ElevationApprovedTime { get; init; }
    public string? ElevationApprover { get; init; }
    public int? ElevationDuration { get; init; }
    public string? ElevationRequestId { get; init; }
    public string? ElevationRole { get; init; }
    public DateTime? ElevationTime { get; init; }
    public string? Event_Data { get; init; }
    public string? EventSource { get; init; }
    public string? ExtendedProperties { get; init; }
    public string? ExternalAccess { get; init; }
    public Dynamic? ExtraProperties { get; init; }
    public string? Folder { get; init; }
    public string? Folders { get; init; }
    public string? GenericInfo { get; init; }
    public int? InternalLogonType { get; init; }
    public string? InterSystemsId { get; init; }
    public string? IntraSystemId { get; init; }
    public bool? IsJoinedFromLobby { get; init; }
    public bool? IsManagedDevice { get; init; }
    public string? Item { get; init; }
    public string? ItemName { get; init; }
    public string? ItemType { get; init; }
    public DateTime? JoinTime { get; init; }
    public DateTime? LeaveTime { get; init; }
    public string? ListItemUniqueId { get; init; }
    public int? LoginStatus { get; init; }
    public string? Logon_Type { get; init; }
    public string? LogonUserDisplayName { get; init; }
    public string? LogonUserSid { get; init; }
    public string? MachineDomainInfo { get; init; }
    public string? MachineId { get; init; }
    public string? MailboxGuid { get; init; }
    public string? MailboxOwnerMasterAccountSid { get; init; }
    public string? MailboxOwnerSid { get; init; }
    public string? MailboxOwnerUPN { get; init; }
    public string? MeetingDetailId { get; init; }

    /// <summary>Dynamic array: DisplayName, UPN, Role (1 member, 2 owner, 3 guest). A guest's UPN holds #EXT# in varying case.</summary>
    public Dynamic? Members { get; init; }

    public string? MessageId { get; init; }
    public string? ModifiedObjectResolvedName { get; init; }
    public string? ModifiedProperties { get; init; }
    public string? NewValue { get; init; }
    public string? OfficeId { get; init; }
    public string? OfficeObjectId { get; init; }

    /// <summary>The tenant whose log this is.</summary>
    public string? OfficeTenantId { get; init; }

    public string? OfficeWorkload { get; init; }
    public string? OldValue { get; init; }
    public string? Operation { get; init; }
    public Dynamic? OperationProperties { get; init; }
    public string? OperationScope { get; init; }

    /// <summary>The tenant whose log this is.</summary>
    public string? OrganizationId { get; init; }

    public string? OrganizationName { get; init; }
    public string? OriginatingServer { get; init; }
    public string? Parameters { get; init; }
    public string? RecordType { get; init; }
    public string? ResultReasonType { get; init; }
    public string? ResultStatus { get; init; }
    public string? SendAsUserMailboxGuid { get; init; }
    public string? SendAsUserSmtp { get; init; }
    public string? SendonBehalfOfUserMailboxGuid { get; init; }
    public string? SendOnBehalfOfUserSmtp { get; init; }
    public string? SensitivityLabelId { get; init; }
    public string? SharingType { get; init; }
    public string? Site_ { get; init; }
    public string? Site_Url { get; init; }
    public string? Source_Name { get; init; }
    public string? SourceFileExtension { get; init; }
    public string? SourceFileName { get; init; }
    public string? SourceRecordId { get; init; }
    public string? SourceRelativeUrl { get; init; }
    public string? SourceSystem { get; init; }
    public string? SRPolicyId { get; init; }
    public string? SRPolicyName { get; init; }
    public Dynamic? SRRuleMatchDetails { get; init; }
    public DateTime? Start_Time { get; init; }
    public string? SupportTicketId { get; init; }
    public string? TabType { get; init; }
    public string? TargetContextId { get; init; }
    public string? TargetUserId { get; init; }
    public string? TargetUserOrGroupName { get; init; }
    public string? TargetUserOrGroupType { get; init; }
    public string? TeamGuid { get; init; }
    public string? TeamName { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant: compare <see cref="OrganizationId"/> or
    /// <see cref="OfficeTenantId"/> instead.
    /// </summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
    public string? UniqueSharingId { get; init; }
    public string? UserAgent { get; init; }
    public string? UserDomain { get; init; }

    /// <summary>Name of the user, not an object id.</summary>
    public string? UserId { get; init; }

    public string? UserKey { get; init; }
    public string? UserSharedWith { get; init; }
    public string? UserType { get; init; }
}
