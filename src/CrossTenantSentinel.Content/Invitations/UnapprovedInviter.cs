using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Invitations;

/// <summary>Somebody who is not approved, and has not invited before, invites external users.</summary>
public static partial class UnapprovedInviter
{
    private const string Slug = "xt-invite-unapproved-inviter";
    private static readonly TimeSpan Every = 1.Days;

    /// <summary>An inviter of the day.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string ActorType,
        string InviterId,
        string InviterUserId,
        string InviterName,
        string AccountName,
        string AccountDomain,
        string AppName,
        string IPAddress,
        long InviteCount,
        Dynamic InvitedEmails,
        Dynamic InvitedDomains,
        Dynamic RoleTemplateIds,
        string UserAgent,
        DateTime FirstInvitation,
        DateTime LastInvitation,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0121"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Invitation by an inviter who is not approved",
        Description = "Identifies a user or an application that invited external users, is not among the approved inviters and did not invite anybody in the days "
            + "before. Rights to invite are broad by default, so a compromised or careless account, or an application nobody watches, starts to create external "
            + "identities. The severity is medium when a tool or an application sent the invitations.",
        Misses = "An inviter who already invited somebody during the baseline, unless InvitersNeedApproval is on. An approved inviter who invites people of other "
            + "domains than agreed. Members of an approved group while IdentityInfo does not list the group. Invitations without an actor, which cannot be judged. "
            + "External users created without an invitation.",
        Severity = AlertSeverity.Low,
        Techniques = [Attack.T1136_003, Attack.T1078_004],
        Tactics = [Tactic.InitialAccess, Tactic.Persistence],
        Schedule = new(Every, Lookback: (tenant.BaselineDays + 1).Days),

        // Lateness: an invitation is recent when it was first ingested since the last run, and history when it was ingested before. The two
        // sides are one set cut at one instant, so a late row is neither lost nor repeated, and nothing is compared with itself.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let NeedApproval = {{tenant.InvitersNeedApproval}};
            let Exempt = toscalar({{Exempt.Of(tenant)}}({{Slug}}, XT_Now) | summarize make_set(Exempt));
            let Listed = _GetWatchlist({{tenant.InviterWatchlist}})
            | where isempty(ExpiresOn) or todatetime(ExpiresOn) > XT_Now
            | project IsGroup = Kind =~ "group", ListedId = tolower(InviterId), ListedName = tolower(Upn);
            let Groups = Listed | where IsGroup | mv-expand Key = pack_array(ListedId, ListedName) to typeof(string) | where isnotempty(Key) | project Key;
            let Approved = union isfuzzy=true
                (Listed | where not(IsGroup)
                | mv-expand Key = pack_array(ListedId, ListedName) to typeof(string)
                | where isnotempty(Key) | project Key),
                (IdentityInfo
                | summarize arg_max(TimeGenerated, *) by Key = tolower(AccountObjectId)
                | mv-expand Group = GroupMembership to typeof(string)
                | where tolower(Group) in (Groups) | distinct Key);
            let Log = AuditLogs
            | where trim_end(@"\.", OperationName) in~ ({{Operations.Invitations}}) and Result =~ "success";
            let Events = {{AuditEvents.Of(tenant)}}(Log) | where Ingested < XT_Now;
            {{Invitation.Function}}(Events)
            | where ActorType != "unknown"
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0
            | extend AppId = tolower(tostring(InitiatedBy.app.appId))
            | where ActorId !in (Approved) and AppId !in (Approved) and tolower(ActorName) !in (Approved) and tolower(InviterHomeUpn) !in (Approved)
            | extend IsRecent = Ingested >= XT_Now - {{Every}}, Agent = tostring(Details["user-agent"])
            | where not(IsRecent) or (strcat("domain:", InvitedDomain) !in (Exempt) and strcat("ip:", ActorIp) !in (Exempt))
            | summarize History = countif(not(IsRecent)), InviteCount = countif(IsRecent),
                TimeGenerated = minif(TimeGenerated, IsRecent), FirstInvitation = minif(HappenedAt, IsRecent), LastInvitation = maxif(HappenedAt, IsRecent),
                arg_max(HappenedAt, ActorType, ActorId, ActorName, InviterHomeUpn, IPAddress = ActorIp),
                InvitedEmails = array_sort_asc(make_set_if(InvitedEmail, IsRecent and isnotempty(InvitedEmail), {{tenant.MaxListItems}})),
                InvitedDomains = array_sort_asc(make_set_if(InvitedDomain, IsRecent and isnotempty(InvitedDomain), {{tenant.MaxListItems}})),
                RoleTemplateIds = array_sort_asc(make_set_if(tostring(Details.wids), IsRecent and isnotempty(tostring(Details.wids)), {{tenant.MaxListItems}})),
                UserAgent = maxif(Agent, IsRecent and Agent matches regex {{ToolUserAgents.Pattern}})
                by Inviter = coalesce(ActorId, tolower(ActorName))
            | where InviteCount > 0 and (NeedApproval or History == 0)
            | extend UserName = iff(ActorType == "user", InviterHomeUpn, "")
            | parse UserName with AccountName "@" AccountDomain
            | project TimeGenerated, ActorType, InviterId = ActorId, InviterUserId = iff(ActorType == "user", ActorId, ""), InviterName = InviterHomeUpn,
                AccountName, AccountDomain, AppName = iff(ActorType == "app", ActorName, ""), IPAddress, InviteCount, InvitedEmails, InvitedDomains,
                RoleTemplateIds, UserAgent, FirstInvitation, LastInvitation,
                Severity = iff(ActorType == "app" or isnotempty(UserAgent), "Medium", "Low")
            """),
        Equivalents =
        [
            new("distinct Key", "A key that is listed twice is listed.", "drop-deduplication"),
            new("IsRecent", "Unless InvitersNeedApproval asks for more, only inviters without earlier invitations alert.", "drop-condition"),
            new("InviteCount > 0", "An inviter without earlier invitations has recent ones."),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.InviterUserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.CloudApplication(name: nameof(Row.AppName)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.InviteCount), nameof(Row.InvitedEmails), nameof(Row.InvitedDomains), nameof(Row.ActorType), nameof(Row.InviterId), nameof(Row.RoleTemplateIds),
            nameof(Row.UserAgent), nameof(Row.FirstInvitation), nameof(Row.LastInvitation),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Invitations by {{InviterName}}, who is not approved",
            DescriptionFormat = "{{InviterName}} ({{ActorType}}) sent {{InviteCount}} invitations, is not an approved inviter and had not invited before.",
            SeverityColumn = nameof(Row.Severity),
        },
        Incidents = new(CreateIncident: true, IncidentGrouping.ByAllEntities(24.Hours)),
        FalsePositives =
        [
            "Human resources and partner managers: add them, or a group of theirs, to the approved inviters.",
            "Sharing of documents and teams with guests: approve the application that invites, by its service principal id.",
            "A single project: exempt the inviter or the invited domain, with an expiry date.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/external-collaboration-settings-configure",
            "https://learn.microsoft.com/entra/architecture/security-operations-user-accounts",
            "https://attack.mitre.org/techniques/T1136/003/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
