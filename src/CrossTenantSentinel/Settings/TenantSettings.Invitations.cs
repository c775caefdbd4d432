namespace CrossTenantSentinel.Settings;

/// <content>What only rules about invitations and the life of guests ask for.</content>
public sealed partial record TenantSettings
{
    /// <summary>Whether every inviter must be approved, however long this inviter has been inviting. False by default: only inviters without history alert.</summary>
    public bool InvitersNeedApproval { get; init; }

    /// <summary>Addresses that one inviter invites within an hour to make a burst: 2 to 1000. 10 by default.</summary>
    public int BurstInvitations { get; init; } = 10;

    /// <summary>
    /// Who invites, converts and adds external users as its job, lower case: names or service principal ids of applications, object ids or user principal
    /// names of users. By default Microsoft's services for access packages and synchronisation.
    /// </summary>
    public IReadOnlyList<string> ExpectedDirectoryActors { get; init; } =
    [
        "microsoft entra entitlement management", "azure ad identity governance - entitlement management", "microsoft.azure.syncfabric", "microsoft b2b admin worker",
    ];

    /// <summary>Mail domains where anybody can have an address, lower case.</summary>
    public IReadOnlyList<string> ConsumerDomains { get; init; } =
    [
        "outlook.com", "hotmail.com", "live.com", "msn.com", "gmail.com", "googlemail.com", "yahoo.com", "icloud.com", "me.com", "aol.com", "gmx.com", "gmx.de", "gmx.net",
        "web.de", "mail.com", "proton.me", "protonmail.com", "zoho.com", "yandex.com", "mail.ru", "qq.com", "163.com",
    ];

    /// <summary>Mail domains whose addresses last for minutes and belong to nobody, lower case.</summary>
    public IReadOnlyList<string> DisposableDomains { get; init; } =
    [
        "mailinator.com", "guerrillamail.com", "10minutemail.com", "temp-mail.org", "yopmail.com", "trashmail.com", "sharklasers.com", "getnada.com", "dispostable.com",
        "maildrop.cc", "throwawaymail.com", "tempmail.com", "mohmal.com", "fakeinbox.com",
    ];

    /// <summary>Hours after invitation or redemption within which a guest's administration tool is reported: 1 to 240. 72 by default.</summary>
    public int InviteToToolHours { get; init; } = 72;

    /// <summary>Whether an invitation to a consumer domain is reported. False by default.</summary>
    public bool AlertConsumerInvites { get; init; }

    /// <summary>Domains that may be invited although they look like ours or a partner's, lower case. Empty by default.</summary>
    public IReadOnlyList<string> AllowedInviteDomains { get; init; } = [];

    /// <summary>Days after which a redemption is late: 1 to 13. 10 by default.</summary>
    public int RedeemLateDays { get; init; } = 10;

    /// <summary>Whether <c>name+anything</c> is the same mailbox as <c>name</c>. True by default.</summary>
    public bool RedeemIgnorePlusAlias { get; init; } = true;

    /// <summary>Whether two mail domains of one tenant are the same domain. True by default.</summary>
    public bool RedeemIgnoreSameTenantDomains { get; init; } = true;

    /// <summary>Whether a guest who is a member now alerts (with severity Low) where the log does not say what the account was before. True by default.</summary>
    public bool AlertUnknownOldUserType { get; init; } = true;

    /// <summary>Groups that carry privileges, such as role-assignable ones, by name or object id; compared by equality, any case. Empty by default.</summary>
    public IReadOnlyList<string> PrivilegedGroups { get; init; } = [];

    /// <summary>Whether a directory role that is not among the privileged ones alerts (with severity Low). False by default.</summary>
    public bool AlertAllRoles { get; init; }

    /// <summary>Whether an external administrator who switches on an eligible role alerts. False by default.</summary>
    public bool IncludeRoleActivations { get; init; }

    /// <summary>Groups that external users must not be members of, by object id or name; compared by equality, any case. Empty by default.</summary>
    public IReadOnlyList<string> SensitiveGroups { get; init; } = [];

    /// <summary>Groups that external users may be members of, by object id or name; compared by equality, any case. Empty by default.</summary>
    public IReadOnlyList<string> GuestAllowedGroups { get; init; } = [];

    /// <summary>Whether an external member of any group alerts that is not among <see cref="GuestAllowedGroups"/>. False by default.</summary>
    public bool GuestGroupsByAllowList { get; init; }
}
