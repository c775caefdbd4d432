using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Lookalikes;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Invitations;

/// <summary>An external user is invited at a domain that imitates ours or a partner's, that anybody can have, or that is blocked.</summary>
public static partial class InviteLookalikeDomain
{
    private const string Slug = "xt-invite-lookalike-domain";
    private static readonly TimeSpan Every = 1.Hours;

    /// <summary>The longest that events are expected to take to the workspace, and a run.</summary>
    private static readonly TimeSpan Lookback = 4.Hours;

    /// <summary>An invitation.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string ActorType,
        string InviterUserId,
        string InviterName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string InvitedEmail,
        string InvitedDomain,
        string MatchedDomain,
        string MatchType,
        string InvitationId,
        string CorrelationId,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0124"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Invitation to a look-alike or blocked domain",
        Description = "Identifies an invitation of an address whose domain looks like one of ours, an approved partner's or a protected name, whose tenant is blocked, or whose "
            + "mailbox is disposable. A helpful employee invites a mistyped or imitated partner, and the attacker owns a legitimate guest account that bears a trusted name.",
        Misses = "Domains with two or more typing mistakes. Domains in punycode, whose letters the log does not show. Short names. Addresses of domains that are approved, ours or "
            + "allowed. Invitations without an address. Invitations that arrive more than two hours late.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1583_001, Attack.T1566, Attack.T1136_003],
        Tactics = [Tactic.InitialAccess, Tactic.ResourceDevelopment, Tactic.Persistence],
        Schedule = new(Every, Lookback),

        // Lateness: an invitation alerts in the run after it was first ingested, once.
        // The domain's labels are compared, and their parts between hyphens; its last label says nothing. Domains below a known, blocked or
        // disposable one are that, too. Nobody imitates a name of the own.
        // One typing mistake leaves all letters but one at the beginning and at the end of both names together, or all but two that changed places.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let Exempt = toscalar({{Exempt.Of(tenant)}}({{Slug}}, XT_Now) | summarize make_set(Exempt));
            let Tenants = materialize({{Tenant.Of(tenant)}}(XT_Now));
            let Domains = materialize(union
                (Tenants | extend Domain = tolower(DefaultDomain)),
                (_GetWatchlist({{tenant.DomainWatchlist}})
                | project Domain = tolower(Domain), ExternalTenantId = tolower(TenantId)
                | lookup kind=inner Tenants on ExternalTenantId)
            | where isnotempty(Domain));
            let Known = materialize(union
                (Domains | where Relationship =~ {{Relationships.Own}} or (isnotempty(ApprovedFor) and Relationship !~ {{Relationships.Blocked}}) | project Domain),
                (print Domain = {{tenant.InternalDomains}} | mv-expand Domain to typeof(string))
            | distinct Domain);
            let Below = (domains:(Domain:string)) { toscalar(domains | summarize strcat(@"(^|\.)(", strcat_array(make_set(replace_string(Domain, ".", @"\.")), "|"), ")$")) };
            let KnownPattern = Below(Known);
            let BlockedPattern = Below((Domains | where Relationship =~ {{Relationships.Blocked}}));
            let Names = union
                (Known | project Skeleton = {{FoldLabel.Function}}(tostring(split(Domain, ".")[0])), Matched = Domain),
                (_GetWatchlist({{tenant.ProtectedNamesWatchlist}}) | project Skeleton = tolower(Skeleton), Matched = Name, Least = tolong(MinLength), Owners = tolower(OwnerTenantIds))
            | extend Any = 1
            | where strlen(Skeleton) >= coalesce(Least, {{ProtectedName.DefaultMinLength}})
            | summarize Matched = min(Matched) by Skeleton, Any, Owners;
            let Log = AuditLogs
            | where OperationName startswith "Invite " and Result =~ "success";
            let Events = {{AuditEvents.Of(tenant)}}(Log) | where Ingested >= XT_Now - {{Every}} and Ingested < XT_Now;
            let Invites = materialize({{Invitation.Function}}(Events)
            | where isnotempty(InvitedDomain) and InvitedDomain !in ({{tenant.AllowedInviteDomains}}) and not(InvitedDomain matches regex KnownPattern)
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0 and strcat("domain:", InvitedDomain) !in (Exempt) and strcat("ip:", ActorIp) !in (Exempt));
            let Alike = Invites
            | lookup kind=leftouter (Domains | summarize Owner = max(ExternalTenantId) by InvitedDomain = Domain) on InvitedDomain
            | extend Labels = array_slice(split(InvitedDomain, "."), 0, -2)
            | mv-expand Text = array_concat(Labels, split(strcat_array(Labels, "-"), "-")) to typeof(string)
            | extend Candidate = {{FoldLabel.Function}}(Text), Any = 1
            | distinct EventKey, Candidate, Any, Owner
            | join kind=inner Names on Any
            | where isempty(Owner) or Owners !contains Owner
            | extend Size = strlen(Candidate), SkeletonSize = strlen(Skeleton)
            | extend Longer = max_of(Size, SkeletonSize), Shorter = min_of(Size, SkeletonSize)
            | where Candidate contains Skeleton or (Shorter >= {{LeastMistakable}} and Longer - Shorter <= 1)
            | mv-apply Count = range(1, Shorter) to typeof(long) on (
                summarize Head = countif(substring(Candidate, 0, Count) == substring(Skeleton, 0, Count)),
                    Tail = countif(substring(Candidate, Size - Count) == substring(Skeleton, SkeletonSize - Count)))
            | extend Score = case(
                Candidate == Skeleton, {{Alikeness.Equal.Score}},
                Shorter >= {{LeastMistakable}} and Longer - Shorter <= 1 and Head + Tail >= Longer - iff(reverse(substring(Candidate, Head, 2)) == substring(Skeleton, Head, 2), 2, 1), {{Alikeness.OneMistake.Score}},
                replace_string(Candidate, Skeleton, " ") matches regex {{LureWords.Pattern}} and Candidate contains Skeleton, {{Alikeness.Lure.Score}},
                0)
            | where Score > 0
            | summarize arg_max(Score, Matched) by EventKey;
            Invites
            | lookup kind=leftouter Alike on EventKey
            | extend MatchType = case(
                InvitedDomain matches regex BlockedPattern, "blocked",
                Score == {{Alikeness.Equal.Score}}, "equalSkeleton",
                Score == {{Alikeness.OneMistake.Score}}, "distance",
                Score == {{Alikeness.Lure.Score}}, "lure",
                InvitedDomain matches regex {{Below(tenant.DisposableDomains)}}, "disposable",
                InvitedDomain in ({{ConsumerDomains(tenant)}}), "consumer",
                "")
            | where isnotempty(MatchType)
            | extend UserName = iff(ActorType == "user", InviterHomeUpn, "")
            | parse UserName with AccountName "@" AccountDomain
            | project TimeGenerated, ActorType, InviterUserId = iff(ActorType == "user", ActorId, ""), InviterName = InviterHomeUpn, AccountName, AccountDomain,
                IPAddress = ActorIp, InvitedEmail, InvitedDomain, MatchedDomain = iff(MatchType == "blocked", InvitedDomain, Matched), MatchType, InvitationId, CorrelationId,
                Severity = iff(MatchType in ("disposable", "consumer"), "Medium", "High")
            """),
        Equivalents =
        [
            new("lookup kind=inner Tenants", "A domain whose tenant nobody lists is neither known nor blocked.", "change-join"),
            new("distinct Domain", "A domain that is known twice is known.", "drop-deduplication"),
            new("OperationName startswith \"Invite \"", "The functions that read invitations and redemptions leave other operations out. The condition saves work."),
            new("isnotempty(InvitedDomain)", "No domain at all is like nothing and on no list.", "drop-condition"),
            new("distinct EventKey, Candidate, Any, Owner", "The best score of an event is kept, however often a candidate stands.", "drop-deduplication"),
            new("join kind=inner Names on Any", "A candidate without names has no score.", "change-join"),
            new("where Candidate contains Skeleton or (Shorter >= 6 and Longer - Shorter <= 1)", "The scores ask for the same. The condition saves work."),
            new("Longer - Shorter <= 1 and Head", "Names that differ in length by two cannot keep all letters but one, and letters that change places leave the length."),
            new("Candidate contains Skeleton, 80", "Skeletons are in small letters.", "mind-case"),
            new("Score > 0", "Scores are zero or much more.", "shift-threshold"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.InviterUserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.InvitedEmail), nameof(Row.InvitedDomain), nameof(Row.MatchedDomain), nameof(Row.MatchType), nameof(Row.InviterName), nameof(Row.ActorType),
            nameof(Row.InvitationId),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Invitation of {{InvitedEmail}}, domain: {{MatchType}}",
            DescriptionFormat = "{{InviterName}} invited {{InvitedEmail}}, whose domain is like {{MatchedDomain}}, blocked, or open to anybody.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "A partner's domain in another country: add it to AllowedInviteDomains or to the domains of the partner's tenant.",
            "Freelancers with addresses of consumer mail: leave AlertConsumerInvites off, or exempt the domain.",
            "A company whose name happens to be like ours: exempt its domain.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/allow-deny-list",
            "https://attack.mitre.org/techniques/T1583/001/",
        ],
        Scenarios = Scenarios(tenant),
    };

    /// <summary>A pattern of the domains and all below them.</summary>
    private static string Below(IReadOnlyList<string> domains) => $@"(^|\.)({string.Join('|', domains.Select(domain => domain.Replace(".", @"\.", StringComparison.Ordinal)))})$";

    /// <summary>Without an alert for them, the query need not know them.</summary>
    private static IReadOnlyList<string> ConsumerDomains(TenantSettings tenant) => tenant.AlertConsumerInvites ? tenant.ConsumerDomains : [];

    /// <summary>A letter more or less makes too many short names alike.</summary>
    private const int LeastMistakable = 6;
}
