namespace CrossTenantSentinel.Settings;

/// <content>What only rules about Azure resources ask for.</content>
public sealed partial record TenantSettings
{
}
