namespace CrossTenantSentinel.Settings;

/// <content>What only rules about invitations and the life of guests ask for.</content>
public sealed partial record TenantSettings
{
}
