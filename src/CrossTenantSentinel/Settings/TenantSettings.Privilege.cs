namespace CrossTenantSentinel.Settings;

/// <content>What only rules about privilege and risk ask for.</content>
public sealed partial record TenantSettings
{
}
