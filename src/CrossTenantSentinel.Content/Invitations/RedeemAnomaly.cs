using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Invitations;

/// <summary>An invitation is accepted by somebody else than the invited person, by another organisation after it was issued again, or very late.</summary>
public static partial class RedeemAnomaly
{
    private const string Slug = "xt-invite-redeem-anomaly";
    private static readonly TimeSpan Every = 1.Days;
    private static readonly TimeSpan Lookback = 14.Days;

    /// <summary>How long after an invitation was issued again its redemption belongs to it.</summary>
    private static readonly TimeSpan ReissueWindow = 1.Days;

    /// <summary>A redemption.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string AnomalyType,
        string RedeemerUpn,
        string RedeemerId,
        string RedeemerName,
        string RedeemerDomain,
        string GuestId,
        string GuestHomeUpn,
        string GuestName,
        string GuestDomain,
        string InvitedEmail,
        string InvitationId,
        DateTime? InvitedAt,
        long? DaysToRedeem,
        DateTime? ReissuedAt,
        string InviterUpn,
        string IPAddress,
        string CorrelationId,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0125"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Invitation accepted by another identity or late",
        Description = "Identifies an invitation that was accepted by another identity than the invited one, by an identity of another domain within a day after the guest's "
            + "redemption was reset, or many days after it was sent. Links can be forwarded and mailboxes taken over: somebody else than the invited person "
            + "becomes the guest. The severity is low for what is only late.",
        Misses = "Somebody who accepts as the invited person, from a mailbox that was taken over. Invitations older than the lookback, of which the log has neither address "
            + "nor time. Redemptions of which the log names neither the redeemer nor an address. Two domains of one tenant that no watchlist connects are reported. "
            + "A redemption that is logged under both spellings alerts twice when the two arrive in different runs.",
        Severity = AlertSeverity.High,
        Techniques = [Attack.T1078_004, Attack.T1098],
        Tactics = [Tactic.InitialAccess, Tactic.Persistence],
        Schedule = new(Every, Lookback),

        // Lateness: a redemption alerts in the run after the last of what makes it suspicious was first ingested, once: its own text, or the
        // invitation that it is compared with. Correlation ids are zeros on some redemptions, so invitations are found by invitation id,
        // guest or address. A redemption may be logged under both spellings.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let IgnorePlusAlias = {{tenant.RedeemIgnorePlusAlias}};
            let ByTenant = {{tenant.RedeemIgnoreSameTenantDomains}};
            let Exempt = {{Exempt.Of(tenant)}}({{Slug}}, XT_Now);
            let Owners = toscalar(union
                (_GetWatchlist({{tenant.DomainWatchlist}}) | project Domain = tolower(Domain), Owner = tolower(TenantId)),
                (_GetWatchlist({{tenant.PartnerWatchlist}}) | project Domain = tolower(DefaultDomain), Owner = tolower(TenantId))
            | where ByTenant and isnotempty(Domain)
            | summarize make_bag(bag_pack(Domain, Owner)));
            let Log = AuditLogs
            | where OperationName matches regex "(?i)^(invite|redeem) " and Result =~ "success";
            let Events = materialize({{AuditEvents.Of(tenant)}}(Log) | where Ingested < XT_Now);
            let Invites = {{Invitation.Function}}(Events)
            | project InvitedAt = HappenedAt, InviteSeen = Ingested, InviteId = InvitationId, InviteEmail = InvitedEmail, Known = InvitedHomeUpn,
                InviterUpn = InviterHomeUpn, IsReissue = OperationName has {{Operations.ReissueMark}}, InvitedId
            | mv-expand Key = pack_array(InviteId, InvitedId, InviteEmail) to typeof(string)
            | where isnotempty(Key);
            {{Redemption.Function}}(Events)
            | where isnotempty(RedeemerUpn) and strcat("user:", RedeemerUpn) !in (Exempt) and strcat("user:", ActorId) !in (Exempt) and strcat("user:", GuestId) !in (Exempt)
                and strcat("ip:", ActorIp) !in (Exempt)
            | mv-expand Key = pack_array(InvitationId, GuestId, InvitedEmail) to typeof(string)
            | join kind=leftouter (Invites) on Key
            | extend IsBefore = InvitedAt <= HappenedAt, IsSame = InviteId == InvitationId and isnotempty(InviteId)
            | extend At = iff(IsBefore, tolong(InvitedAt), 0)
            | summarize InvitedAt = maxif(InvitedAt, IsBefore), InviteSeen = maxif(InviteSeen, IsBefore),
                ReissuedAt = maxif(InvitedAt, IsBefore and IsReissue and HappenedAt - InvitedAt < {{ReissueWindow}}),
                arg_max(iff(IsSame, At, 0), EmailById = iff(IsSame, InviteEmail, "")), arg_max(At, InviterUpn = iff(IsBefore, InviterUpn, "")),
                arg_max(iff(isnotempty(Known), At, 0), Known = iff(IsBefore, Known, "")),
                take_any(TimeGenerated, HappenedAt, Ingested, RedeemerUpn, ActorId, ActorIp, GuestId, GuestUpn, InvitedEmail, InvitationId, CorrelationId) by EventKey
            | extend OwnEmail = InvitedEmail, InvitedEmail = coalesce(InvitedEmail, EmailById), GuestHomeUpn = coalesce({{HomeUpn.Function}}(GuestUpn), Known)
            | where strcat("user:", InvitedEmail) !in (Exempt)
            | extend RedeemerDomain = extract("@([^@]*)$", 1, RedeemerUpn), InvitedDomain = extract("@([^@]*)$", 1, InvitedEmail),
                HomeDomain = extract("@([^@]*)$", 1, GuestHomeUpn), RedeemerName = extract("^(.*)@", 1, RedeemerUpn), LocalPart = extract("^(.*)@", 1, InvitedEmail)
            | extend RedeemerTenant = coalesce(tostring(Owners[RedeemerDomain]), RedeemerDomain),
                InvitedTenant = coalesce(tostring(Owners[InvitedDomain]), InvitedDomain), HomeTenant = coalesce(tostring(Owners[HomeDomain]), HomeDomain)
            | extend SameMailbox = RedeemerName == LocalPart
                    or (IgnorePlusAlias and extract("^[^+]*", 0, RedeemerName) == extract("^[^+]*", 0, LocalPart))
            | extend IsMismatch = isnotempty(InvitedDomain) and isnotempty(RedeemerDomain) and not(SameMailbox and RedeemerTenant == InvitedTenant),
                IsReissued = isnotnull(ReissuedAt) and isnotempty(HomeDomain) and isnotempty(RedeemerDomain) and RedeemerTenant != HomeTenant,
                IsLate = HappenedAt - InvitedAt > {{tenant.RedeemLateDays.Days}}
            | extend AnomalyType = case(IsMismatch, "otherIdentity", IsReissued, "otherDomainAfterReset", IsLate, "late", "")
            | where isnotempty(AnomalyType)
            | where iff(IsMismatch and isnotempty(OwnEmail), Ingested, max_of(Ingested, coalesce(InviteSeen, Ingested))) >= XT_Now - {{Every}}
            | summarize arg_min(HappenedAt, *) by RedeemerUpn, AnomalyType, Redeemed = coalesce(GuestId, InvitedEmail, InvitationId)
            | parse GuestHomeUpn with GuestName "@" GuestDomain
            | project TimeGenerated, AnomalyType, RedeemerUpn, RedeemerId = ActorId, RedeemerName, RedeemerDomain, GuestId, GuestHomeUpn, GuestName, GuestDomain,
                InvitedEmail, InvitationId, InvitedAt, DaysToRedeem = datetime_diff("day", HappenedAt, InvitedAt), ReissuedAt, InviterUpn, IPAddress = ActorIp, CorrelationId,
                Severity = iff(AnomalyType == "late", "Low", "High")
            """),
        Equivalents =
        [
            new("isnotempty(Domain)", "Addresses without a domain are not compared.", "drop-condition"),
            new("OperationName matches regex \"(?i)^(invite|redeem) \"", "The functions that read invitations and redemptions leave other operations out. The condition saves work."),
            new("OperationName has \"reset invitation\"", "No operation holds the words within others.", "widen-match"),
            new("RedeemerName == LocalPart", "Names that are the same are the same without what follows a plus.", "drop-alternative"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.RedeemerId), name: nameof(Row.RedeemerName), upnSuffix: nameof(Row.RedeemerDomain)),
            Entity.Account(aadUserId: nameof(Row.GuestId), name: nameof(Row.GuestName), upnSuffix: nameof(Row.GuestDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.AnomalyType), nameof(Row.InvitedEmail), nameof(Row.RedeemerUpn), nameof(Row.DaysToRedeem), nameof(Row.InvitationId), nameof(Row.InvitedAt),
            nameof(Row.ReissuedAt), nameof(Row.InviterUpn),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Invitation of {{InvitedEmail}} accepted by {{RedeemerUpn}} ({{AnomalyType}})",
            DescriptionFormat = "{{RedeemerUpn}} accepted the invitation of {{InvitedEmail}}: {{AnomalyType}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Mail aliases and names that differ from the mailbox: exempt the redeemer, or invite the name that signs in.",
            "Two domains of one organisation: list both among the domains of tenants.",
            "Shared mailboxes: exempt the invited address.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/redemption-experience",
            "https://learn.microsoft.com/entra/external-id/reset-redemption-status",
            "https://attack.mitre.org/techniques/T1078/004/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
