namespace CrossTenantSentinel.Content.Values;

/// <summary>
/// Areas of cross-tenant access settings, as Graph spells them. Source:
/// <see href="https://learn.microsoft.com/graph/api/resources/crosstenantaccesspolicyconfigurationpartner">the partner's configuration</see>.
/// </summary>
public static class PolicyAreas
{
    /// <summary>Our users as guests elsewhere.</summary>
    public static string CollaborationOutbound => "b2bCollaborationOutbound";

    /// <summary>Our users in shared channels elsewhere.</summary>
    public static string DirectConnectOutbound => "b2bDirectConnectOutbound";

    /// <summary>A partner's entry as a whole, when it is deleted: no area of Graph's.</summary>
    public static string PartnerEntry => "partnerEntry";

    /// <summary>Areas that are about our users elsewhere: weaker ones let data out, not strangers in.</summary>
    public static IReadOnlyList<string> Outbound => [CollaborationOutbound, DirectConnectOutbound];

    /// <summary>The areas of a configuration.</summary>
    public static IReadOnlyList<string> Names =>
    [
        "b2bCollaborationInbound", CollaborationOutbound, "b2bDirectConnectInbound", DirectConnectOutbound, "inboundTrust", "automaticUserConsentSettings", "tenantRestrictions",
    ];
}
