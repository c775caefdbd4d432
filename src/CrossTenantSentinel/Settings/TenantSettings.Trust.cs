namespace CrossTenantSentinel.Settings;

/// <content>What only rules about trust and policy changes ask for.</content>
public sealed partial record TenantSettings
{
}
