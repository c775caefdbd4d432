using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>Our administrators in other tenants, external administrators in ours, risky access in both directions, and service providers.</summary>
public static class PrivilegedCrossTenantAccess
{
    /// <summary>The workbook.</summary>
    public static Workbook Workbook(TenantSettings tenant)
    {
        PrivilegedParameters pick = new(tenant);
        PickedEvidence evidence = new(tenant, pick);
        TabSet tabs = new()
        {
            Name = "tabs",
            Parameter = pick.Tab,
            Tabs =
            [
                new() { Value = PrivilegedTabs.AdminsAbroad, Label = "Admins abroad", Items = AdminsAbroadTab.Items(tenant, pick, evidence) },
                new() { Value = PrivilegedTabs.ExternalAdmins, Label = "External admins here", Items = ExternalAdminsTab.Items(tenant, pick, evidence) },
                new() { Value = PrivilegedTabs.Risk, Label = "Risk", Items = RiskTab.Items(tenant, pick, evidence) },
                new() { Value = PrivilegedTabs.ServiceProviders, Label = "Service providers", Items = ProvidersTab.Items(tenant, pick, evidence) },
            ],
        };
        return new Workbook
        {
            Key = "PrivilegedCrossTenantAccess",
            Slug = "privileged-cross-tenant-access",
            DisplayName = "Privileged cross-tenant access and risk",
            Version = new("1.4.0"),
            Description = "Administrators of ours in other tenants, external administrators in ours with factors, policies and Azure roles, risky cross-tenant "
                + "sign-ins and what met them, and sign-ins of service providers and Microsoft's support.",
            Items = [Introduction.Title, pick.Step, Introduction.Guide(pick), .. tabs.Items],
        };
    }
}
