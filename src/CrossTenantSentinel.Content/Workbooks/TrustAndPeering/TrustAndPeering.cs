using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Changes of what other organisations may do here: access settings, synchronisation, collaboration, and Azure networks and rights.</summary>
public static class TrustAndPeering
{
    /// <summary>The workbook.</summary>
    public static Workbook Workbook(TenantSettings tenant)
    {
        TrustParameters pick = new(tenant);
        WorkbookFunction events = PickedPolicyEvents.Rows(tenant, pick);
        TabSet tabs = new()
        {
            Name = "tabs",
            Parameter = pick.Tab,
            Tabs =
            [
                new() { Value = TrustTabs.Policy, Label = "Cross-tenant policy", Items = PolicyTab.Items(tenant, pick, events) },
                new() { Value = TrustTabs.Synchronisation, Label = "Synchronisation & MTO", Items = SynchronisationTab.Items(tenant, pick) },
                new() { Value = TrustTabs.Collaboration, Label = "External collaboration", Items = CollaborationTab.Items(tenant, pick, events) },
                new() { Value = TrustTabs.Azure, Label = "Azure peering & delegation", Items = AzureTab.Items(tenant, pick) },
            ],
        };
        return new Workbook
        {
            Key = "TrustAndPeering",
            Slug = "trust-and-peering",
            Version = new("1.3.0"),
            DisplayName = "Trust, policy changes and peering",
            Description = "Changes of cross-tenant access settings with what was before and after, synchronisation of other tenants and the members it made, external "
                + "collaboration settings, and Azure networks and rights that reach outside.",
            Items = [Introduction.Title, pick.Step, Introduction.Guide(pick), .. tabs.Items],
        };
    }
}
