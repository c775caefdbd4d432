namespace CrossTenantSentinel.Content.Values;

/// <summary>
/// Areas of cross-tenant access settings, as Graph spells them. Source:
/// <see href="https://learn.microsoft.com/graph/api/resources/crosstenantaccesspolicyconfigurationpartner">the partner's configuration</see>.
/// </summary>
public static class PolicyAreas
{
    /// <summary>A partner's entry as a whole, when it is deleted: no area of Graph's.</summary>
    public static string PartnerEntry => "partnerEntry";

    /// <summary>How areas end that are about our users elsewhere: weaker ones let data out, not strangers in.</summary>
    public static string OutboundEnd => "Outbound";

    /// <summary>The areas of a configuration.</summary>
    public static IReadOnlyList<string> Names =>
    [
        "b2bCollaborationInbound", "b2bCollaborationOutbound", "b2bDirectConnectInbound", "b2bDirectConnectOutbound", "inboundTrust", "automaticUserConsentSettings", "tenantRestrictions",
    ];
}
