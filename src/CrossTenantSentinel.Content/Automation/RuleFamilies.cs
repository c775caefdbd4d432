using System.Runtime.CompilerServices;
using CrossTenantSentinel.Content.AzurePlane;
using CrossTenantSentinel.Content.Inbound;
using CrossTenantSentinel.Content.Invitations;
using CrossTenantSentinel.Content.Outbound;
using CrossTenantSentinel.Content.Privilege;
using CrossTenantSentinel.Content.Trust;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Automation;

/// <summary>The analytics rules of the pack by their groups: incidents of one group are handled alike.</summary>
internal static class RuleFamilies
{
    /// <summary>A rule comes with all its scenarios, and most automation rules ask for all rules.</summary>
    private static readonly ConditionalWeakTable<TenantSettings, IReadOnlyList<AnalyticsRule>> Made = [];

    /// <summary>Our users in other tenants.</summary>
    public static IReadOnlyList<AnalyticsRule> Outbound(TenantSettings tenant) =>
    [
        UserNewTenant.Rule(tenant), NewTenantBurst.Rule(tenant), LookalikeTenant.Rule(tenant), InvitationAccepted.Rule(tenant), AdminNewTenant.Rule(tenant),
        Content.Outbound.PolicyBlocked.Rule(tenant), TenantRestrictionBlocked.Rule(tenant), ForeignEndpointBruteForce.Rule(tenant),
    ];

    /// <summary>Users of other tenants in ours.</summary>
    public static IReadOnlyList<AnalyticsRule> Inbound(TenantSettings tenant) =>
    [
        Content.Inbound.PolicyBlocked.Rule(tenant), NewHomeTenant.Rule(tenant), GuestCliTools.Rule(tenant), GuestPortalFirst.Rule(tenant),
        GuestGraphEnumeration.Rule(tenant), GuestDeniedApps.Rule(tenant),
    ];

    /// <summary>Invitations, and what guests become.</summary>
    public static IReadOnlyList<AnalyticsRule> Invitations(TenantSettings tenant) =>
    [
        GuestInvitesGuest.Rule(tenant), UnapprovedInviter.Rule(tenant), InviteBurst.Rule(tenant), InviteThenTool.Rule(tenant), InviteLookalikeDomain.Rule(tenant),
        RedeemAnomaly.Rule(tenant), GuestToMember.Rule(tenant), GuestPrivilegedRole.Rule(tenant), NewGuestPrivilegedRole.Rule(tenant), GuestSensitiveGroup.Rule(tenant),
    ];

    /// <summary>Privileged and risky access across tenants.</summary>
    public static IReadOnlyList<AnalyticsRule> Privilege(TenantSettings tenant) =>
    [
        ExternalWithoutMfa.Rule(tenant), RiskyWithoutPolicy.Rule(tenant), RiskyUserAbroad.Rule(tenant), RiskBlocked.Rule(tenant), ServiceProviderSignIn.Rule(tenant),
    ];

    /// <summary>Changes of whom we trust, and how far.</summary>
    public static IReadOnlyList<AnalyticsRule> Trust(TenantSettings tenant) =>
    [
        PartnerAdded.Rule(tenant), PartnerWeakened.Rule(tenant), DefaultChanged.Rule(tenant), SyncEnabled.Rule(tenant), SyncUsersCreated.Rule(tenant),
        CollaborationWeakened.Rule(tenant),
    ];

    /// <summary>Azure resources in reach of others.</summary>
    public static IReadOnlyList<AnalyticsRule> AzurePlane(TenantSettings tenant) => [ExternalPeering.Rule(tenant), ExternalControl.Rule(tenant)];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<AnalyticsRule> All(TenantSettings tenant) => Made.GetValue(tenant, settings =>
        [.. Outbound(settings), .. Inbound(settings), .. Invitations(settings), .. Privilege(settings), .. Trust(settings), .. AzurePlane(settings)]);

    /// <summary>Those that write a custom detail.</summary>
    /// <param name="tenant">The settings.</param>
    /// <param name="key">The detail's name.</param>
    public static IReadOnlyList<AnalyticsRule> Writing(TenantSettings tenant, string key) =>
        [.. All(tenant).Where(rule => rule.CustomDetails.Any(detail => detail.Key == key))];
}
