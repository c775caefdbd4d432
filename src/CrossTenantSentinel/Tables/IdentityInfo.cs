using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Snapshots of the accounts in the directory, guests included, made by user and entity behavior analytics. Refreshed in full about every
/// 14 days and on change: take the newest row per <see cref="AccountObjectId"/> of at least 14 days. Microsoft Defender has a table of the
/// same name with other columns; these are Sentinel's.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/identityinfo">table reference</see>.
/// </remarks>
[DataConnector("BehaviorAnalytics")]
public sealed record IdentityInfo : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? AccountCloudSID { get; init; }
    public DateTime? AccountCreationTime { get; init; }
    public string? AccountDisplayName { get; init; }
    public string? AccountDomain { get; init; }
    public string? AccountName { get; init; }

    /// <summary>Object id in that tenant; the key for joins with sign-ins (UserId) and the audit log.</summary>
    public string? AccountObjectId { get; init; }

    public string? AccountSID { get; init; }

    /// <summary>The Entra tenant of the account.</summary>
    public string? AccountTenantId { get; init; }

    /// <summary>Name in the directory. A guest's holds #EXT# and differs from the name in the sign-in logs.</summary>
    public string? AccountUPN { get; init; }

    public Dynamic? AdditionalMailAddresses { get; init; }
    public string? Applications { get; init; }

    /// <summary>
    /// Array of the names of assigned directory roles; may be empty or null. Roles that the account is merely eligible for are not known to
    /// be listed.
    /// </summary>
    public Dynamic? AssignedRoles { get; init; }

    public string? BlastRadius { get; init; }
    public string? ChangeSource { get; init; }
    public string? City { get; init; }
    public string? CompanyName { get; init; }
    public string? Country { get; init; }

    /// <summary>When the account was deleted; empty for accounts that exist.</summary>
    public DateTime? DeletedDateTime { get; init; }

    public string? Department { get; init; }
    public string? EmployeeId { get; init; }
    public Dynamic? EntityRiskScore { get; init; }
    public Dynamic? ExtensionProperty { get; init; }
    public string? GivenName { get; init; }

    /// <summary>Array of the names of groups; may be empty or null.</summary>
    public Dynamic? GroupMembership { get; init; }

    public int? InvestigationPriority { get; init; }
    public int? InvestigationPriorityPercentile { get; init; }

    /// <summary>False for disabled accounts; exclude them where current administrators are meant.</summary>
    public bool? IsAccountEnabled { get; init; }

    public bool? IsMFARegistered { get; init; }
    public bool? IsServiceAccount { get; init; }
    public string? JobTitle { get; init; }
    public DateTime? LastSeenDate { get; init; }
    public string? MailAddress { get; init; }
    public string? Manager { get; init; }
    public string? OnPremisesDistinguishedName { get; init; }
    public string? OnPremisesExtensionAttributes { get; init; }
    public string? Phone { get; init; }
    public Dynamic? RelatedAccounts { get; init; }

    /// <summary>Risk of the user; risk of a guest is known only to its home tenant.</summary>
    public string? RiskLevel { get; init; }

    public string? RiskLevelDetails { get; init; }
    public string? RiskState { get; init; }
    public string? SAMAccountName { get; init; }
    public Dynamic? ServicePrincipals { get; init; }
    public string? SourceSystem { get; init; }
    public string? State { get; init; }
    public string? StreetAddress { get; init; }
    public string? Surname { get; init; }
    public string? Tags { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant: compare <see cref="AccountTenantId"/> instead.
    /// </summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
    public string? UACFlags { get; init; }
    public Dynamic? UserAccountControl { get; init; }

    /// <summary>State of a guest's invitation: PendingAcceptance or Accepted.</summary>
    public string? UserState { get; init; }

    /// <summary>When <see cref="UserState"/> changed last.</summary>
    public DateTime? UserStateChangedOn { get; init; }

    /// <summary>Member or Guest.</summary>
    public string? UserType { get; init; }
}
