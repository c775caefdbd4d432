using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Inbound;

/// <summary>Users of an external tenant that nobody has come from before sign in to ours.</summary>
public static partial class NewHomeTenant
{
    private const string Slug = "xt-in-new-home-tenant";
    private static readonly TimeSpan Every = 1.Days;

    /// <summary>An external tenant, or a mail domain without one, that is new today.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        bool ApprovalExpired,
        string Direction,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        long Users,
        long SignInCount,
        Dynamic Domains,
        Dynamic Apps,
        Dynamic IPAddresses,
        Dynamic InvitedBy,
        bool HasPolicyEntry,
        DateTime FirstSeen,
        DateTime LastSeen,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0113"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "First sign-in from an external tenant",
        Description = "Identifies successful sign-ins to our tenant from an external tenant that nobody has come from in the days before. It is a new collaboration, "
            + "a forgotten guest who is active again, or a partner whose accounts are in other hands. The alert says who invited the users, and "
            + "portals, command lines and Azure management raise the severity.",
        Misses = "A tenant whose users already came during the baseline, so also a compromised partner that works with us every day. Invitations older than the "
            + "lookback, whose sender is then not named. Approved tenants, Microsoft's own tenants and guests without an Entra home, unless the "
            + "settings say otherwise. "
            + "Further users of a new tenant who arrive after its alert. An entry of the cross-tenant access settings that is older than the lookback.",
        Severity = AlertSeverity.Low,
        Techniques = [Attack.T1199, Attack.T1078_004],
        Tactics = [Tactic.InitialAccess],
        Schedule = new(Every, Lookback: (tenant.BaselineDays + 1).Days),

        // Lateness: a sign-in is recent when it was first ingested since the last run, whenever it happened within the lookback, and
        // history when it was ingested before. The two sides are one set cut at one instant, so a late row is neither lost nor repeated.
        // Guests without an Entra home have no tenant: their mail domain stands for it.
        Query = Kql.Query($"""
            let XT_Now = now();
            let Start = XT_Now - {(tenant.BaselineDays + 1).Days};
            let TrackNonEntraDomains = {tenant.TrackNonEntraDomains};
            let SuppressApproved = {tenant.SuppressApproved};
            let SuppressMicrosoft = {tenant.SuppressMicrosoft};
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            let Inviters = AuditLogs
            | where trim_end(@"\.", OperationName) in~ ({Operations.Invitations}) and Result =~ "success"
            | mv-expand Target = TargetResources
            | summarize arg_min(TimeGenerated, Inviter = tolower(coalesce(tostring(InitiatedBy.user.userPrincipalName), tostring(InitiatedBy.app.displayName))))
                by UserId = tolower(tostring(Target.id))
            | where isnotempty(UserId)
            | project UserId, Inviter;
            {SignInVersions.Of(tenant)}(Start, {Directions.FromOutside})
            | summarize arg_max(Ingested, *), SuccessSince = minif(Ingested, ResultType == {ResultCodes.Success}) by Id
            | where ResultType == {ResultCodes.Success}
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | extend Origin = iff(Direction == {Directions.Inbound}, ExternalTenantId, iff(TrackNonEntraDomains, AccountDomain, ""))
            | where isnotempty(Origin)
            | extend IsHistory = SuccessSince < XT_Now - {Every}
            | where IsHistory or (strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt) and strcat("tenant:", ExternalTenantId) !in (Exempt)
                and strcat("domain:", AccountDomain) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt))
            | lookup kind=leftouter Inviters on UserId
            | extend UserId = iff(UserId == {AccountIds.Nobody}, "", UserId)
            | summarize History = countif(IsHistory), SignInCount = count(), Users = count_distinct(coalesce(UserId, UserPrincipalName)),
                AdminSignIns = countif(AppId in ({AppIds.PortalApps}) or AppId in ({AppIds.CliToolApps}) or ResourceAppId == {AppIds.AzureServiceManagement}),
                TimeGenerated = min(TimeGenerated), FirstSeen = min(coalesce(CreatedDateTime, TimeGenerated)), LastSeen = max(coalesce(CreatedDateTime, TimeGenerated)),
                arg_max(coalesce(CreatedDateTime, TimeGenerated), UserId, UserPrincipalName, AccountName, AccountDomain, IPAddress),
                Domains = array_sort_asc(make_set_if(AccountDomain, isnotempty(AccountDomain), {tenant.MaxListItems})),
                Apps = array_sort_asc(make_set_if(AppDisplayName, isnotempty(AppDisplayName), {tenant.MaxListItems})),
                IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {tenant.MaxListItems})),
                InvitedBy = array_sort_asc(make_set_if(Inviter, isnotempty(Inviter), {tenant.MaxListItems}))
                by Origin, ExternalTenantId, Direction
            | where History == 0
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {Relationships.Unknown})
            | where TenantRelationship !~ {Relationships.Own}
            | where not(SuppressApproved and ApprovedFor in~ ("inbound", "both"))
            | where not(SuppressMicrosoft and TenantRelationship in~ ({Relationships.Microsoft}, {Relationships.Consumer}))
            | lookup kind=leftouter ({AccessSettingChanges.Function}(Start)) on ExternalTenantId
            | project TimeGenerated, ExternalTenantId, ExternalTenantName = coalesce(TenantName, Origin), TenantRelationship,
                ApprovalExpired = coalesce(ApprovalExpired, false), Direction, UserId, UserPrincipalName, AccountName, AccountDomain, IPAddress,
                Users, SignInCount, Domains, Apps, IPAddresses, InvitedBy, HasPolicyEntry = coalesce(HasEntry, false), FirstSeen, LastSeen,
                Severity = iff(AdminSignIns > 0 or TenantRelationship =~ {Relationships.Blocked}, "Medium", "Low")
            """),
        Equivalents = [new("ApprovedFor in~ (\"inbound\", \"both\")", "The tenant directory's function writes directions in small letters.", "mind-case")],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.ApprovalExpired), nameof(Row.Direction),
            nameof(Row.Users), nameof(Row.Domains), nameof(Row.Apps), nameof(Row.InvitedBy), nameof(Row.HasPolicyEntry), nameof(Row.FirstSeen),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "First sign-in from external tenant {{ExternalTenantName}}",
            DescriptionFormat = "{{UserPrincipalName}} of {{ExternalTenantName}} (relationship: {{TenantRelationship}}) signed in to our tenant, and nobody had come from there before.",
            SeverityColumn = nameof(Row.Severity),
        },
        Incidents = new(CreateIncident: true, IncidentGrouping.ByAllEntities(24.Hours)),
        FalsePositives =
        [
            "Expected onboarding of a partner: add the tenant to the tenant directory before its users come, approved, with an expiry date.",
            "A large event with guests of many organisations: exempt the application for its time.",
            "A merger: add the tenant to the tenant directory with the relationship own.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/what-is-b2b",
            "https://attack.mitre.org/techniques/T1199/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
