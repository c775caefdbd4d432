namespace CrossTenantSentinel.Settings;

/// <summary>
/// What differs from tenant to tenant. The defaults make the shipped pack; <c>cts.json</c>, <c>cts.TENANT.json</c>, the environment
/// (<c>CTS_</c>) and <c>--set Key=Value</c> override them, the last one winning. A setting's key is the property's name.
/// </summary>
public sealed partial record TenantSettings
{
    /// <summary>Entra tenant ids regarded as ours; empty, the default, takes the log owner (<c>AADTenantId</c>) of each row.</summary>
    public IReadOnlyList<Guid> HomeTenantIds { get; init; } = [];

    /// <summary>Our verified domains, every <c>*.onmicrosoft.com</c> included; compared by equality with what follows the last <c>@</c>, lower case.</summary>
    public IReadOnlyList<string> InternalDomains { get; init; } = ["contoso.com", "contoso.onmicrosoft.com"];

    /// <summary>Alias of the watchlist of known tenants.</summary>
    public string PartnerWatchlist { get; init; } = "XTTenantDirectory";

    /// <summary>Alias of the watchlist of privileged accounts.</summary>
    public string PrivilegedWatchlist { get; init; } = "XTPrivilegedAccounts";

    /// <summary>Alias of the watchlist of approved inviters.</summary>
    public string InviterWatchlist { get; init; } = "XTApprovedInviters";

    /// <summary>Alias of the watchlist of our Azure subscriptions.</summary>
    public string SubscriptionWatchlist { get; init; } = "XTOwnSubscriptions";

    /// <summary>Alias of the watchlist of names that others may imitate.</summary>
    public string ProtectedNamesWatchlist { get; init; } = "XTProtectedNames";

    /// <summary>Alias of the watchlist of the domains of tenants.</summary>
    public string DomainWatchlist { get; init; } = "XTTenantDomains";

    /// <summary>Alias of the watchlist of exemptions.</summary>
    public string ExemptionWatchlist { get; init; } = "XTExemptions";

    /// <summary>What the user name of a privileged account begins with, lower case.</summary>
    public IReadOnlyList<string> AdminNamePrefixes { get; init; } = ["adm-", "adm.", "admin-", "a-", "t0-", "t1-", "ga-"];

    /// <summary>Directory roles that control the whole tenant (tier 0), by name; compared by equality, any case.</summary>
    public IReadOnlyList<string> PrivilegedRolesTier0 { get; init; } =
    [
        "Global Administrator", "Privileged Role Administrator", "Privileged Authentication Administrator", "Partner Tier2 Support",
        "Hybrid Identity Administrator", "Security Administrator", "Conditional Access Administrator", "Application Administrator",
        "Cloud Application Administrator", "Authentication Administrator", "Intune Administrator", "Exchange Administrator",
        "SharePoint Administrator", "User Administrator", "Directory Synchronization Accounts",
        "External Identity Provider Administrator", "Domain Name Administrator", "Identity Governance Administrator",
    ];

    /// <summary>Directory roles that control or see much of the tenant (tier 1), by name; compared by equality, any case.</summary>
    public IReadOnlyList<string> PrivilegedRolesTier1 { get; init; } =
    [
        "Groups Administrator", "Teams Administrator", "Helpdesk Administrator", "Password Administrator", "Billing Administrator",
        "Guest Inviter", "Global Reader", "Security Reader", "Security Operator",
    ];

    /// <summary>Accounts that may change cross-tenant policy: object ids or user principal names, lower case. Empty by default: everybody's change of an unapproved tenant alerts.</summary>
    public IReadOnlyList<string> PolicyAdmins { get; init; } = [];

    /// <summary>Days of history a "first seen" rule compares with: 1 to 13, so that history and the current day fit Sentinel's 14 days. 13 by default.</summary>
    public int BaselineDays { get; init; } = 13;

    /// <summary>How much later than its event a log row may arrive and still be seen: 0 to 1 day. 30 minutes by default.</summary>
    public TimeSpan IngestionSlack { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Most values that a list in an alert holds: 1 to 50 (Sentinel's limit per custom detail). 25 by default.</summary>
    public int MaxListItems { get; init; } = 25;

    /// <summary>Days that inventory hunting queries look back: 1 to 90. 30 by default.</summary>
    public int InventoryDays { get; init; } = 30;

    /// <summary>Days that the hunt for privileged cross-tenant sign-ins looks back: 1 to 90. 14 by default.</summary>
    public int AdminHuntDays { get; init; } = 14;

    /// <summary>Sign-ins to a new tenant that make an alert: at least 1. 1 by default.</summary>
    public int MinSignIns { get; init; } = 1;

    /// <summary>Whether approved partners stay quiet in outbound rules. True by default.</summary>
    public bool SuppressApproved { get; init; } = true;

    /// <summary>Whether Microsoft's own and the consumer tenants stay quiet in outbound rules. True by default.</summary>
    public bool SuppressMicrosoft { get; init; } = true;

    /// <summary>Whether non-interactive sign-ins count as recent activity (history always counts both). True by default.</summary>
    public bool IncludeNonInteractive { get; init; } = true;

    /// <summary>Whether failed sign-ins are listed in inventories. True by default.</summary>
    public bool IncludeFailures { get; init; } = true;

    /// <summary>Whether the hunt for privileged cross-tenant sign-ins also counts those that did not succeed. False by default.</summary>
    public bool IncludeAdminFailures { get; init; }

    /// <summary>Whether a privileged account's first sign-in to an approved partner alerts (with severity Low). False by default.</summary>
    public bool IncludeApproved { get; init; }

    /// <summary>Whether an administration tool raises the severity of a privileged account's sign-in abroad. True by default.</summary>
    public bool ToolAppsRaiseSeverity { get; init; } = true;

    /// <summary>Whether a guest may invite people of the guest's own domain without an alert. False by default.</summary>
    public bool AllowSameDomain { get; init; }

    /// <summary>Whether risky sign-ins that stay inside the tenant are reported too. False by default.</summary>
    public bool IncludeInternal { get; init; }

    /// <summary>The lowest sign-in risk that counts: <c>low</c>, <c>medium</c> or <c>high</c>. <c>low</c> by default.</summary>
    public string MinRisk { get; init; } = "low";

    /// <summary>Whether a policy change whose tenant cannot be read from the event alerts (with severity Low). True by default.</summary>
    public bool AlertUnparsed { get; init; } = true;
}
