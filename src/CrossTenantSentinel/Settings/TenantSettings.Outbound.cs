namespace CrossTenantSentinel.Settings;

/// <content>What only rules about our users in other tenants ask for.</content>
public sealed partial record TenantSettings
{
}
