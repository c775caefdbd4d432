namespace CrossTenantSentinel.Settings;

/// <content>What only rules about external identities in our tenant ask for.</content>
public sealed partial record TenantSettings
{
}
