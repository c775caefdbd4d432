using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Invitations;

/// <summary>Somebody invites many external users at once.</summary>
public static partial class InviteBurst
{
    private const string Slug = "xt-invite-burst";
    private static readonly TimeSpan Every = 1.Hours;
    private static readonly TimeSpan Lookback = 1.Days;
    private static readonly TimeSpan Window = 1.Hours;

    /// <summary>How many times the inviter's busy hour (the 95th percentile of hours with invitations) is unusual.</summary>
    private const int TimesUsual = 3;

    /// <summary>Hours with invitations that an inviter needs to have something usual.</summary>
    private const int UsualHours = 3;

    /// <summary>A burst.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string ActorType,
        string InviterId,
        string InviterUserId,
        string InviterName,
        string AccountName,
        string AccountDomain,
        bool InviterIsExternal,
        string IPAddress,
        long InvitedCount,
        bool IsBulkOperation,
        Dynamic InvitedEmails,
        Dynamic Domains,
        double ConsumerShare,
        long RedeemedCount,
        DateTime FirstInvitation,
        DateTime LastInvitation,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0122"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Mass invitation of external users",
        Description = "Identifies a user or an application that invited many addresses within an hour, far more than in this inviter's other hours of the day, or a whole list "
            + "at once. Guests created in bulk prepare persistence, or a phishing campaign that abuses Microsoft's mail of invitation. The severity is high "
            + "when an external user invites, or the burst is three times as large as it takes.",
        Misses = "Invitations spread over hours or over several inviters. Addresses invited before on the same day. How many addresses a bulk operation invited, which "
            + "its event does not say. Invitations without actor or address. An application that is named like one of the expected ones. "
            + "While a burst goes on, each run reports it again with what is new. Three times the usual, where its invitations arrive late in two runs that each see less.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1136_003, Attack.T1078_004],
        Tactics = [Tactic.InitialAccess, Tactic.Persistence],
        Schedule = new(Every, Lookback),

        // Lateness: a burst counts by when its invitations happened, and alerts in the run after one of them was first ingested; while a
        // burst goes on, each run reports it with what is new. Every address counts once, however often it is invited. Rows are
        // in order of time, so a burst ends at the row whose (n-1)th predecessor is less than an hour older.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let ExpectedActors = {{tenant.ExpectedDirectoryActors}};
            let Exempt = toscalar({{Exempt.Of(tenant)}}({{Slug}}, XT_Now) | summarize make_set(Exempt));
            let Log = AuditLogs
            | where Result !~ "failure" and OperationName matches regex "(?i)^(invite|redeem|bulk invite) ";
            let Events = materialize({{AuditEvents.Of(tenant)}}(Log)
            | where ActorType != "unknown" and Ingested < XT_Now
            | extend Inviter = coalesce(ActorId, tolower(ActorName)), IsRecent = Ingested >= XT_Now - {{Every}});
            // Of a redemption only what it belongs to is asked: the free text names address and invitation, the details and the target may.
            let Redeemed = {{Bag.Function}}((Events | where trim_end(@"\.", OperationName) in~ ({{Operations.Redemptions}})))
            | mv-expand Key = extract_all(@'(?:email|invitationid|inviteduseremailaddress|"id)"?\s*:\s*"?([^,;\s"]+)', tolower(strcat(TargetResources, " ", Details))) to typeof(string)
            | distinct Key;
            let Invites = materialize({{Invitation.Function}}(Events)
            | where isnotempty(InvitedEmail) and strcat("domain:", InvitedDomain) !in (Exempt) and strcat("ip:", ActorIp) !in (Exempt)
            | summarize arg_min(HappenedAt, TimeGenerated, IsRecent, ActorType, ActorId, ActorKeys, InviterHomeUpn, ActorIp, ActorIsExternal, InvitedDomain),
                IsRedeemed = countif(InvitedEmail in (Redeemed) or InvitationId in (Redeemed) or InvitedId in (Redeemed)) > 0 by Inviter, InvitedEmail);
            let Absolute = Invites
            | sort by Inviter asc, HappenedAt asc
            | extend RecentSoFar = row_cumsum(tolong(IsRecent), Inviter != prev(Inviter))
            | extend Started = iff(prev(Inviter, {{tenant.BurstInvitations - 1}}) == Inviter, prev(HappenedAt, {{tenant.BurstInvitations - 1}}), datetime(null)),
                RecentBefore = iff(prev(Inviter, {{tenant.BurstInvitations}}) == Inviter, prev(RecentSoFar, {{tenant.BurstInvitations}}), 0)
            | where HappenedAt - Started < {{Window}} and RecentSoFar > RecentBefore
            | summarize Started = min(Started), Ended = max(HappenedAt) by Inviter;
            let Usual = Invites
            | where not(IsRecent)
            | summarize Hourly = count() by Inviter, bin(HappenedAt, 1h)
            | summarize BusyHour = percentile(Hourly, 95), Hours = count() by Inviter
            | where Hours >= {{UsualHours}};
            let Relative = Invites
            | where IsRecent
            | join kind=inner (Invites | where IsRecent | distinct Inviter, Ended = HappenedAt) on Inviter
            | where HappenedAt <= Ended and HappenedAt > Ended - {{Window}}
            | summarize Started = min(HappenedAt), Count = count() by Inviter, Ended
            | where Count * 2 >= {{tenant.BurstInvitations}}
            | lookup kind=inner (Usual) on Inviter
            | where Count > {{TimesUsual}} * BusyHour;
            let Bursts = union Absolute, Relative
            | summarize Started = min(Started), Ended = max(Ended) by Inviter
            | join kind=inner (Invites) on Inviter
            | where HappenedAt between (Started .. Ended)
            | extend IsBulk = false;
            // A list is reported when its invitation starts; its end only where nothing is known of the start.
            let Lists = Events
            | where OperationName startswith {{Operations.BulkInvitation}} and strcat("ip:", ActorIp) !in (Exempt)
            | extend IsStart = OperationName contains "start", InviterHomeUpn = ActorUpn;
            let Bulk = Lists
            | join kind=leftouter (Lists | where IsStart | summarize EarlierStarts = countif(not(IsRecent)) by Inviter) on Inviter
            | where IsRecent and (IsStart or coalesce(EarlierStarts, 0) == 0)
            | extend IsBulk = true, InvitedEmail = "", InvitedDomain = "", IsRedeemed = false;
            union Bursts, Bulk
            | summarize InvitedCount = countif(not(IsBulk)), IsBulkOperation = countif(IsBulk) > 0,
                TimeGenerated = min(TimeGenerated), FirstInvitation = min(HappenedAt), LastInvitation = max(HappenedAt),
                arg_max(HappenedAt, ActorType, ActorId, ActorKeys, InviterHomeUpn, ActorIp, ActorIsExternal),
                InvitedEmails = array_sort_asc(make_set_if(InvitedEmail, isnotempty(InvitedEmail), {{tenant.MaxListItems}})),
                Domains = array_sort_asc(make_set_if(InvitedDomain, isnotempty(InvitedDomain), {{tenant.MaxListItems}})),
                Consumers = countif(InvitedDomain in ({{tenant.ConsumerDomains}})), RedeemedCount = countif(IsRedeemed) by Inviter
            | where ActorId !in (ExpectedActors) and tolower(InviterHomeUpn) !in (ExpectedActors)
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0
            | extend UserName = iff(ActorType == "user", InviterHomeUpn, "")
            | parse UserName with AccountName "@" AccountDomain
            | project TimeGenerated, ActorType, InviterId = ActorId, InviterUserId = iff(ActorType == "user", ActorId, ""), InviterName = InviterHomeUpn,
                AccountName, AccountDomain, InviterIsExternal = ActorIsExternal, IPAddress = ActorIp, InvitedCount, IsBulkOperation, InvitedEmails, Domains,
                ConsumerShare = iff(InvitedCount == 0, 0.0, round(todouble(Consumers) / InvitedCount, 2)), RedeemedCount, FirstInvitation, LastInvitation,
                Severity = iff(ActorIsExternal or InvitedCount >= {{3 * tenant.BurstInvitations}}, "High", "Medium")
            """),
        Equivalents =
        [
            new("OperationName matches regex \"(?i)^(invite|redeem|bulk invite) \"", "The functions that read invitations and redemptions leave other operations out. The condition saves work."),
            new("OperationName startswith \"Bulk invite users\"", "No operation holds the words within others.", "widen-match"),
            new("distinct Key", "A key that stands twice is there.", "drop-deduplication"),
            new("lookup kind=inner (Usual)", "Without a usual hour nothing is more than three times as much.", "change-join"),
            new("join kind=inner (Invites)", "Every burst has invitations.", "change-join"),
            new("ActorId !in (ExpectedActors)", "By default only names of applications are expected."),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.InviterUserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.InvitedCount), nameof(Row.IsBulkOperation), nameof(Row.Domains), nameof(Row.ConsumerShare), nameof(Row.RedeemedCount),
            nameof(Row.InvitedEmails), nameof(Row.ActorType), nameof(Row.FirstInvitation), nameof(Row.LastInvitation),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Mass invitation by {{InviterName}}",
            DescriptionFormat = "{{InviterName}} invited {{InvitedCount}} addresses within a short time (a whole list at once: {{IsBulkOperation}}).",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Registration for an event, onboarding, a migration: exempt the inviter for its time.",
            "Access packages: entitlement management is among ExpectedDirectoryActors; add your own applications there.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/tutorial-bulk-invite",
            "https://attack.mitre.org/techniques/T1136/003/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
