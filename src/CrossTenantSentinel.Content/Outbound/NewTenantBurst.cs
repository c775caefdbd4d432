using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Lookalikes;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Outbound;

/// <summary>Several users of ours reach an external tenant that nobody of ours has used before.</summary>
public static partial class NewTenantBurst
{
    private const string Slug = "xt-out-new-tenant-burst";
    private static readonly TimeSpan Every = 1.Hours;

    /// <summary>A tenant that is new to all of us, with its users.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        bool ApprovalExpired,
        string LookalikeOf,
        string Direction,
        long UserCount,
        Dynamic Users,
        string UserId1,
        string UserId2,
        string UserId3,
        string UserId4,
        string UserId5,
        long DepartmentCount,
        double InvitationShare,
        Dynamic Apps,
        string IPAddress,
        Dynamic IPAddresses,
        DateTime FirstSeen,
        DateTime LastSeen,
        long MinutesToLastUser);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0102"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Several users reach a new external tenant",
        Description = "Identifies an external tenant that nobody of ours had used in the days before and that several users reach within a day. An attacker's tenant "
            + "that invites employees by mail leaves such a cluster of first sign-ins. Two users are enough where the tenant's name imitates ours or a partner's.",
        Misses = "Invitations that fewer users accept, or more slowly. A tenant that somebody reached in the days before the first of them, be it the attacker's own "
            + "test. Passthrough tokens and delegated administration, which other rules watch. Approved partners and Microsoft's own tenants, unless the settings "
            + "say otherwise. Look-alikes that the tenant directory does not know.",
        Severity = AlertSeverity.High,
        Techniques = [Attack.T1566_002, Attack.T1199],
        Tactics = [Tactic.InitialAccess],
        Schedule = new(Every, Lookback: (tenant.BaselineDays + 1).Days),

        // Lateness: a user is known to earlier runs when one of the user's sign-ins of the burst was ingested before the last run. A tenant alerts in the
        // run in which its users reach the minimum, once; a tenant counts as new for as long as a row of its first day can still arrive, two
        // hours late. Users are told apart by object id, because names change their spelling. A tenant that the directory gives a weak score is no look-alike.
        Query = Kql.Query($"""
            let XT_Now = now();
            let SuppressApproved = {tenant.SuppressApproved};
            let SuppressMicrosoft = {tenant.SuppressMicrosoft};
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            let HardlyAlike = _GetWatchlist({tenant.PartnerWatchlist}) | where tolong(LookalikeScore) < {Lookalike.ReportedScore} | project ExternalTenantId = tolower(TenantId);
            let SignedIn = materialize({SignInVersions.Of(tenant)}(XT_Now - {(tenant.BaselineDays + 1).Days}, dynamic(["outbound"]))
            | extend IsUse = {Outcome.Function}(ResultType) != "failure" and CrossTenantAccessType !in~ ({CrossTenantAccessTypes.NoGuestAccess})
            | summarize arg_max(Ingested, *), UsedSince = minif(Ingested, IsUse) by Id
            | where IsUse
            | where UserId !in ("", {AccountIds.Nobody})
            | extend At = coalesce(CreatedDateTime, TimeGenerated));
            let NewTenants = SignedIn
            | summarize FirstSeen = min(At) by ExternalTenantId
            | where FirstSeen > XT_Now - {tenant.NewTenantBurstWindow + Every + 2.Hours};
            let Uses = materialize(SignedIn
            | lookup kind=inner NewTenants on ExternalTenantId
            | where At <= FirstSeen + {tenant.NewTenantBurstWindow}
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt));
            let Users = materialize(Uses
            | summarize UserFirst = min(At), KnownSince = min(UsedSince), IsInvited = countif(AppId in ({AppIds.InvitationApps})) > 0,
                arg_max(iff(UserPrincipalName contains "@", At, datetime(1970-01-01)), UserPrincipalName)
                by ExternalTenantId, UserId);
            Users
            // A workspace without IdentityInfo has no departments: the union is fuzzy.
            | lookup kind=leftouter (union isfuzzy=true
                (IdentityInfo | summarize arg_max(TimeGenerated, Department) by UserId = tolower(AccountObjectId) | project UserId, Department),
                (datatable(UserId:string, Department:string) [])) on UserId
            | sort by UserFirst asc, UserId asc
            | summarize UserCount = count(), KnownUsers = countif(KnownSince < XT_Now - {Every}), InvitationShare = round(1.0 * countif(IsInvited) / count(), 2),
                UserIds = make_list(UserId, 5), Users = make_list(coalesce(UserPrincipalName, UserId), {tenant.MaxListItems}),
                DepartmentCount = count_distinctif(Department, isnotempty(Department)), LastUser = max(UserFirst)
                by ExternalTenantId
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {Relationships.Unknown}),
                MinUsers = iff(isnotempty(LookalikeOf) and ExternalTenantId !in (HardlyAlike), 2, {tenant.NewTenantBurstMinUsers})
            | where UserCount >= MinUsers and KnownUsers < MinUsers
            | where TenantRelationship !~ {Relationships.Own}
            | where not(SuppressApproved and ApprovedFor in~ ("outbound", "both"))
            | where not(SuppressMicrosoft and TenantRelationship in~ ({Relationships.Microsoft}, {Relationships.Consumer}))
            | lookup kind=inner (Uses
                | summarize TimeGenerated = max(TimeGenerated), FirstSeen = min(FirstSeen), LastSeen = max(At), arg_max(At, IPAddress),
                    Apps = array_sort_asc(make_set_if(AppDisplayName, isnotempty(AppDisplayName), {tenant.MaxListItems})),
                    IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {tenant.MaxListItems}))
                    by ExternalTenantId) on ExternalTenantId
            | project TimeGenerated, ExternalTenantId, ExternalTenantName = coalesce(TenantName, ExternalTenantId), TenantRelationship,
                ApprovalExpired = coalesce(ApprovalExpired, false), LookalikeOf, Direction = {Directions.Outbound}, UserCount, Users,
                UserId1 = tostring(UserIds[0]), UserId2 = tostring(UserIds[1]), UserId3 = tostring(UserIds[2]), UserId4 = tostring(UserIds[3]),
                UserId5 = tostring(UserIds[4]), DepartmentCount, InvitationShare, Apps, IPAddress, IPAddresses, FirstSeen, LastSeen,
                MinutesToLastUser = datetime_diff("minute", LastUser, FirstSeen)
            """),
        Equivalents =
        [
            new("lookup kind=inner NewTenants", "A sign-in to another tenant has no first day to lie in.", "change-join"),
            new("lookup kind=inner (Uses", "Every tenant that is counted has uses.", "change-join"),
            new("(datatable(UserId:string, Department:string) [])", "The leg is for workspaces without IdentityInfo.", "drop-leg"),
            new("ApprovedFor in~ (\"outbound\", \"both\")", "The tenant directory's function writes directions in small letters.", "mind-case"),
            new("FirstSeen = min(FirstSeen)", "A tenant has one first day.", "swap-extreme"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId1)), Entity.Account(aadUserId: nameof(Row.UserId2)), Entity.Account(aadUserId: nameof(Row.UserId3)),
            Entity.Account(aadUserId: nameof(Row.UserId4)), Entity.Account(aadUserId: nameof(Row.UserId5)), Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.ApprovalExpired), nameof(Row.Direction),
            nameof(Row.UserCount), nameof(Row.Users), nameof(Row.DepartmentCount), nameof(Row.InvitationShare), nameof(Row.Apps), nameof(Row.FirstSeen),
            nameof(Row.LastSeen), nameof(Row.MinutesToLastUser), nameof(Row.LookalikeOf),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "{{UserCount}} users reached the new external tenant {{ExternalTenantName}}",
            DescriptionFormat = "{{UserCount}} users signed in to the tenant {{ExternalTenantName}} (relationship: {{TenantRelationship}}), which nobody had used before.",
        },
        Incidents = new(CreateIncident: true, IncidentGrouping.BySelection(24.Hours, customDetails: [nameof(Row.ExternalTenantId)])),
        FalsePositives =
        [
            "Many of us start to work with a partner: approve the tenant in the tenant directory before the invitations go out.",
            "A new tenant of ours: add it to the tenant directory with the relationship own.",
            "The tenant of a training or a conference: exempt it for the time of the event.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/redemption-experience",
            "https://attack.mitre.org/techniques/T1566/002/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
