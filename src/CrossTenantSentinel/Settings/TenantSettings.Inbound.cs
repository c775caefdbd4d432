namespace CrossTenantSentinel.Settings;

/// <content>What only rules about external identities in our tenant ask for.</content>
public sealed partial record TenantSettings
{
    /// <summary>Users of one tenant that are refused within 6 hours and make an alert: at least 1. 3 by default.</summary>
    public int RefusedMinUsers { get; init; } = 3;

    /// <summary>Attempts from one tenant that are refused within 6 hours and make an alert: at least 1. 10 by default.</summary>
    public int RefusedMinAttempts { get; init; } = 10;

    /// <summary>Whether the first sign-in from a mail domain without an Entra tenant is reported like that from a tenant. False by default.</summary>
    public bool TrackNonEntraDomains { get; init; }

    /// <summary>Whose inbound sign-ins the inventory lists: a user principal name, what stands before its <c>@</c>, or an object id; <c>*</c>, the default, for all.</summary>
    public string InboundUserFilter { get; init; } = "*";

    /// <summary>Which application or resource the inbound inventory lists: name or id; <c>*</c>, the default, for all.</summary>
    public string InboundAppFilter { get; init; } = "*";

    /// <summary>Which home tenant the inbound inventory lists: id, or name in the tenant directory; <c>*</c>, the default, for all.</summary>
    public string InboundTenantFilter { get; init; } = "*";

    /// <summary>Which outcome the inbound inventory lists: <c>success</c>, <c>interrupt</c> or <c>failure</c>; <c>all</c> by default.</summary>
    public string InboundStatusFilter { get; init; } = "all";

    /// <summary>Relationships whose users may use portals and command lines without an alert, as the tenant directory names them. Our own other tenants by default.</summary>
    public IReadOnlyList<string> ExcludedGuestRelationships { get; init; } = ["own"];

    /// <summary>Whether every use of a command line by an external user alerts, a known one with severity Low. False by default: the first use alone.</summary>
    public bool GuestToolAlertAlways { get; init; }

    /// <summary>Whether a guest's portal sign-in without enforced policy and without multifactor authentication is of severity High. True by default.</summary>
    public bool RaiseIfNoPolicy { get; init; } = true;

    /// <summary>Directory requests of an external user to Microsoft Graph within an hour that make an alert: at least 1. 200 by default.</summary>
    public int GraphMinRequests { get; init; } = 200;

    /// <summary>Requests within an hour from which a category of directory objects counts as enumerated: at least 1. 20 by default; two such categories make an alert.</summary>
    public int GraphMinCategoryRequests { get; init; } = 20;

    /// <summary>Different directory objects looked up by id within an hour that make an alert: at least 1. 50 by default.</summary>
    public int GraphMinObjects { get; init; } = 50;

    /// <summary>
    /// Ids of applications, lower case, that look up directory objects on their own while people work. By default Teams, Outlook and the other
    /// applications of Microsoft 365. Empty counts every application.
    /// </summary>
    public IReadOnlyList<string> GraphNoisyApps { get; init; } =
    [
        "1fec8e78-bce4-4aaf-ab1b-5451cc387264", // Microsoft Teams
        "5e3ce6c0-2b1f-4285-8d4b-75ee78787346", // Microsoft Teams web client
        "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe", // Microsoft Teams services
        "27922004-5251-4030-b22d-91ecd9a37ea4", // Outlook mobile
        "5d661950-3475-41cd-a2c3-d671a3162bc1", // Microsoft Outlook
        "9199bf20-a13f-4107-85dc-02114787ef48", // Outlook web
        "00000002-0000-0ff1-ce00-000000000000", // Exchange Online
        "00000003-0000-0ff1-ce00-000000000000", // SharePoint Online
        "08e18876-6177-487e-b8b5-cf950c1e598c", // SharePoint web client
        "ab9b8c07-8f02-4f72-87fa-80105867a763", // OneDrive
        "d3590ed6-52b3-4102-aeff-aad2292ab01c", // Microsoft Office
        "4765445b-32c6-49b0-83e6-1d93765276ca", // Microsoft 365 home page
        "2793995e-0a7d-40d7-bd35-6968ba142197", // My Apps
    ];

    /// <summary>Applications that deny a guest within the window and make an alert: at least 2. 3 by default.</summary>
    public int DeniedAppsMin { get; init; } = 3;

    /// <summary>Within what time the denials lie: 10 minutes to 12 hours. 1 hour by default.</summary>
    public TimeSpan DeniedAppsWindow { get; init; } = TimeSpan.FromHours(1);
}
