using CrossTenantSentinel.Content.AzurePlane;
using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Inbound;
using CrossTenantSentinel.Content.Invitations;
using CrossTenantSentinel.Content.Outbound;
using CrossTenantSentinel.Content.Privilege;
using CrossTenantSentinel.Content.Trust;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;
using CrossTenantSentinel.Coverage;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Coverage;

/// <summary>Every technique and query of the publications that the pack began with, and what became of it.</summary>
public static class SeedCoverage
{
    private const string Inventory = "Inventory script of cross-tenant sign-ins";
    private const string Peering = "Research on collaboration defaults and network peering";
    private const string GuestHunting = "Hunting queries for guests";
    private const string ExternalIdentities = "Research on attacks through external identities";
    private const string AdminsAbroad = "Rule about administrators in other tenants";
    private const string BeyondThem = "Beyond these publications";

    /// <summary>The matrix.</summary>
    public static CoverageMatrix Matrix(TenantSettings tenant) => new()
    {
        Key = "coverage",
        Rows =
        [
            new(Inventory, "sign-ins of our users to other tenants, by tenant, application and user", Content.Outbound.AccessInventory.Query(tenant), UserNewTenant.Rule(tenant), CrossTenantAccessActivity.Workbook(tenant)),
            new(Inventory, "several users lured into a tenant whose name imitates ours", NewTenantBurst.Rule(tenant), LookalikeTenant.Rule(tenant), InvitationAccepted.Rule(tenant), InviteLookalikeDomain.Rule(tenant), Fold.Function),
            new(Inventory, "what tenant restrictions would stop", Content.Outbound.AccessInventory.Query(tenant), Content.Outbound.PolicyBlocked.Rule(tenant), TenantRestrictionBlocked.Rule(tenant), CrossTenantAccessActivity.Workbook(tenant)),
            new(Inventory, "the name of a tenant behind its id", TenantDirectory.List(tenant), Tenant.Of(tenant)),
            new(Inventory, "which tenant is home and which the resource, and how access crossed the border", Direction.Of(tenant), OwnTenant.Of(tenant), Content.Outbound.AccessInventory.Query(tenant), Content.Inbound.AccessInventory.Query(tenant)),
            new(Inventory, "history beyond the retention of the log", TenantBaseline.List(tenant)),
            new(Peering, "defaults by which everybody may invite anybody", CollaborationWeakened.Rule(tenant), UnapprovedInviter.Rule(tenant), InviteLookalikeDomain.Rule(tenant)),
            new(Peering, "invitations by script, without a mail", UnapprovedInviter.Rule(tenant), InviteBurst.Rule(tenant), RedeemAnomaly.Rule(tenant)),
            new(Peering, "access that our inbound policy or missing membership refuses", Content.Inbound.PolicyBlocked.Rule(tenant)),
            new(Peering, "blocked outbound access does not stop peering", ExternalPeering.Rule(tenant), Content.Outbound.PolicyBlocked.Rule(tenant)),
            new(Peering, "changes of cross-tenant access settings", PartnerAdded.Rule(tenant), PartnerWeakened.Rule(tenant), DefaultChanged.Rule(tenant)),
            new(Peering, "peerings that the other side denies", ExternalPeering.Rule(tenant)),
            new(Peering, "network roles for guests", ExternalControl.Rule(tenant)),
            new(Peering, "peerings from both sides, private links", ExternalPeering.Rule(tenant)),
            new(Peering, "the published workbook of cross-tenant access", Content.Inbound.AccessInventory.Query(tenant), Content.Outbound.AccessInventory.Query(tenant), CrossTenantAccessActivity.Workbook(tenant)),
            new(GuestHunting, "guests with PowerShell and command lines", GuestCliTools.Rule(tenant), InviteThenTool.Rule(tenant)),
            new(GuestHunting, "guests in the portals", GuestPortalFirst.Rule(tenant)),
            new(GuestHunting, "guests who invite guests", GuestInvitesGuest.Rule(tenant)),
            new(GuestHunting, "where portal sign-ins come from", GuestPortalGeography.Query(tenant)),
            new(GuestHunting, "guests who enumerate the directory, which the audit log does not show", GuestGraphEnumeration.Rule(tenant)),
            new(GuestHunting, "commands run on machines from outside", ExternalControl.Rule(tenant)),
            new(ExternalIdentities, "password spraying and lock-out through another tenant's endpoint", ForeignEndpointBruteForce.Rule(tenant)),
            new(ExternalIdentities, "phishing by invitations of our users", InvitationAccepted.Rule(tenant), LookalikeTenant.Rule(tenant)),
            new(ExternalIdentities, "policies of home that do not apply abroad", PolicyGap.Query(tenant), RiskyWithoutPolicy.Rule(tenant)),
            new(ExternalIdentities, "privileged external users without multifactor evidence", ExternalWithoutMfa.Rule(tenant), Privileged.Of(tenant)),
            new(ExternalIdentities, "users at risk who accept invitations", RiskyUserAbroad.Rule(tenant), RiskBlocked.Rule(tenant), UserRisk.Of(tenant)),
            new(ExternalIdentities, "risky sign-ins to portals that no policy touched", RiskyWithoutPolicy.Rule(tenant), GuestPortalFirst.Rule(tenant)),
            new(ExternalIdentities, "risk that is detected later", RiskyUserAbroad.Rule(tenant), GuestPortalGeography.Query(tenant)),
            new(ExternalIdentities, "external administrators and what they may do", GuestPrivilegedRole.Rule(tenant), ExternalControl.Rule(tenant), ExternalWithoutMfa.Rule(tenant)),
            new(ExternalIdentities, "foreign identities on our network and devices", TenantRestrictionBlocked.Rule(tenant)),
            new(AdminsAbroad, "privileged accounts that authenticate to another tenant", AdminNewTenant.Rule(tenant), AdminHunt.Query(tenant)),
            new(AdminsAbroad, "what is harmless about it", Exemptions.List(tenant), Tenant.Of(tenant)),
            new(BeyondThem, "tenants that come to us for the first time", NewHomeTenant.Rule(tenant)),
            new(BeyondThem, "guests whom several applications refuse", GuestDeniedApps.Rule(tenant)),
            new(BeyondThem, "guests who become members, and external members of groups", GuestToMember.Rule(tenant), GuestSensitiveGroup.Rule(tenant)),
            new(BeyondThem, "new and hidden guests with privileged roles", NewGuestPrivilegedRole.Rule(tenant)),
            new(BeyondThem, "service providers and Microsoft's support", ServiceProviderSignIn.Rule(tenant)),
            new(BeyondThem, "synchronisation between tenants", SyncEnabled.Rule(tenant), SyncUsersCreated.Rule(tenant)),
        ],
    };
}
