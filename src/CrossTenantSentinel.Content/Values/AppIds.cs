namespace CrossTenantSentinel.Content.Values;

/// <summary>
/// Well-known application ids, by what the applications are for. Queries match on the id, never on a display name, which can change.
/// Source: <see href="https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in">Microsoft's
/// first-party applications</see>.
/// </summary>
public static class AppIds
{
    /// <summary>The Azure portal, which also fronts the Entra admin centre.</summary>
    public static string AzurePortal => "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";

    /// <summary>The Azure command line.</summary>
    public static string AzureCli => "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

    /// <summary>Azure PowerShell.</summary>
    public static string AzurePowerShell => "1950a258-227b-4e31-a9cf-717495945fc2";

    /// <summary>Microsoft Graph PowerShell and the Graph command line.</summary>
    public static string GraphPowerShell => "14d82eec-204b-4c2f-b7e8-296a70dab67e";

    /// <summary>Microsoft Graph, as client and as resource.</summary>
    public static string MicrosoftGraph => "00000003-0000-0000-c000-000000000000";

    /// <summary>Azure Service Management, the resource behind portal, command line and PowerShell.</summary>
    public static string AzureServiceManagement => "797f4846-ba00-4fd7-ba43-dac1f8f63013";

    /// <summary>Administration portals.</summary>
    public static IReadOnlyList<string> PortalApps => [AzurePortal];

    /// <summary>Command lines, shells and consoles that administer a tenant.</summary>
    public static IReadOnlyList<string> CliToolApps =>
    [
        "1b730954-1685-4b74-9bfd-dac224a7b894", // Azure AD PowerShell
        AzurePowerShell,
        AzureCli,
        GraphPowerShell,
        "de8bc8b5-d9f9-48b1-a8ad-b748da725064", // Graph Explorer
        "a0c73c16-a7e3-4564-9a95-2bdf47383716", // Exchange Online PowerShell
        "fb78d390-0c51-40cd-8e17-fdbfab77341b", // Exchange REST PowerShell
        "9bc3ab49-b65d-410a-85ad-de819febfddc", // SharePoint Online Management Shell
        "12128f48-ec9e-42f0-b203-ea49fb6af367", // Teams PowerShell
        "23d8f6bd-1eb0-4cc2-a08c-7bf525c67bcd", // Power BI PowerShell
        "31359c7f-bd7e-475c-86db-fdb8c937548e", // PnP Management Shell
        "90f610bf-206d-4950-b61d-37fa6fd1b224", // Azure Rights Management PowerShell
        "d1ddf0e4-d672-4dae-b554-9d5bdfd93547", // Intune PowerShell
        "9cee029c-6210-4654-90bb-17e6e9d36617", // Power Platform CLI
        "aebc6443-996d-45c2-90f0-388ff96faa56", // Visual Studio Code
    ];

    /// <summary>Interfaces behind which a tenant or its Azure resources are administered.</summary>
    public static IReadOnlyList<string> AdminResources =>
    [
        AzureServiceManagement,
        MicrosoftGraph,
        "00000002-0000-0000-c000-000000000000", // Azure AD Graph
    ];

    /// <summary>The portal in which invitations are accepted.</summary>
    public static string InvitationAcceptancePortal => "4660504c-45b3-4674-a709-71951a6b0763";

    /// <summary>Portals of a user's own that are also opened without any invitation: a weak sign of one.</summary>
    public static IReadOnlyList<string> MyPortals =>
    [
        "2793995e-0a7d-40d7-bd35-6968ba142197", // My Apps
        "0000000c-0000-0000-c000-000000000000", // App Access Panel
        "8c59ead7-d703-4a27-9e55-c96a0054c8d2", // My Profile
        "19db86c3-b2b9-44cc-b339-36da233a3be2", // My Sign-ins
    ];

    /// <summary>Where users who have been invited are sent.</summary>
    public static IReadOnlyList<string> InvitationApps => [InvitationAcceptancePortal, .. MyPortals];

    /// <summary>Brokers and device sign-in, which sign in on a device's behalf and prove multifactor authentication elsewhere.</summary>
    public static IReadOnlyList<string> DeviceOrBrokerApps =>
    [
        "29d9ed98-a469-4536-ade2-f981bc1d605e", // Microsoft Authentication Broker
        "38aa3b87-a06d-4817-b275-7a316988d93b", // Windows Sign In
        "dd762716-544d-4aeb-a526-687b73838a22", // Device Registration Client
    ];
}
