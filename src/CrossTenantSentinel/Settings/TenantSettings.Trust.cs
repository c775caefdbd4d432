namespace CrossTenantSentinel.Settings;

/// <content>What only rules about trust and policy changes ask for.</content>
public sealed partial record TenantSettings
{
    /// <summary>Areas of a partner's cross-tenant settings whose loosening alerts, as Graph spells them; <c>partnerEntry</c> is the deletion of the whole entry. All by default.</summary>
    public IReadOnlyList<string> PolicyAreas { get; init; } =
    [
        "b2bCollaborationInbound", "b2bCollaborationOutbound", "b2bDirectConnectInbound", "b2bDirectConnectOutbound", "inboundTrust",
        "automaticUserConsentSettings", "tenantRestrictions", "partnerEntry",
    ];

    /// <summary>Whether a policy change alerts of which nobody can tell whether it loosens. True by default.</summary>
    public bool AlertUnknownChange { get; init; } = true;

    /// <summary>Whether changes that tighten a partner's settings are reported too (with severity Informational). False by default.</summary>
    public bool IncludeTightening { get; init; }

    /// <summary>Whether failed attempts to change the default cross-tenant settings alert (with severity Low). False by default.</summary>
    public bool IncludeFailedPolicyChanges { get; init; }

    /// <summary>Whether synchronisation with our own tenants stays quiet. True by default.</summary>
    public bool SuppressOwnSync { get; init; } = true;

    /// <summary>Names of the applications under which cross-tenant synchronisation makes users; any case.</summary>
    public IReadOnlyList<string> SyncActorNames { get; init; } =
        ["Microsoft.Azure.SyncFabric", "Microsoft Azure SyncFabric", "Azure AD Cloud Sync", "Microsoft Entra Cloud Sync", "Azure AD Identity Synchronization"];

    /// <summary>Days after the start of a synchronisation in which the users that it makes are reported: 1 to 13. 7 by default.</summary>
    public int SyncTwinDays { get; init; } = 7;

    /// <summary>Who may invite guests (<c>allowInvitesFrom</c>), from the fewest people to everyone; any case.</summary>
    public IReadOnlyList<string> InviteLevels { get; init; } = ["none", "adminsAndGuestInviters", "adminsGuestInvitersAndAllMembers", "everyone"];

    /// <summary>The numbers that the audit log writes for <see cref="InviteLevels"/>, in the same order. Microsoft does not document them.</summary>
    public IReadOnlyList<string> InviteLevelNumbers { get; init; } = ["0", "1", "2", "3"];
}
