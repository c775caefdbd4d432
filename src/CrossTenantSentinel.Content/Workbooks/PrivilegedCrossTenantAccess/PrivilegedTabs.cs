namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>The values of the tabs.</summary>
internal static class PrivilegedTabs
{
    public const string AdminsAbroad = "adminsAbroad";
    public const string ExternalAdmins = "externalAdmins";
    public const string Risk = "risk";
    public const string ServiceProviders = "serviceProviders";
}
