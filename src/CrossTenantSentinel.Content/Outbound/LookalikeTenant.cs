using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Lookalikes;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Outbound;

/// <summary>A user of ours reaches a tenant whose name imitates ours or a partner's.</summary>
public static partial class LookalikeTenant
{
    private const string Slug = "xt-out-lookalike-tenant";
    private static readonly TimeSpan Every = 1.Hours;
    private static readonly TimeSpan Lookback = 1.Days;

    /// <summary>A user at a look-alike.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string ExternalTenantId,
        string ExternalTenantName,
        string DefaultDomain,
        string TenantRelationship,
        bool ApprovalExpired,
        string Direction,
        string MatchedName,
        string MatchType,
        long Score,
        long SignInCount,
        long SuccessCount,
        Dynamic AccessTypes,
        Dynamic Apps,
        DateTime FirstSeen,
        DateTime LastSeen);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0103"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Sign-in to a tenant that imitates a trusted name",
        Description = "Identifies a sign-in of one of our users, successful or not, to a tenant whose name or domain looks like ours, a brand's or an approved "
            + "partner's: MICR0SOFT for Microsoft. Invitations, consent prompts and the list of tenants show a name that anybody can choose; the tenant's id "
            + "decides whose name it is.",
        Misses = "Tenants whose names the tenant directory does not know yet. Names that are misspelt rather than imitated, unless the tenant directory holds their "
            + "score. Protected names that are too short. Tenants that are approved, ours or Microsoft's by the tenant directory, whatever they are called. "
            + "Names that are resolved so late that the last sign-in is older than a day.",
        Severity = AlertSeverity.High,
        Techniques = [Attack.T1566_002, Attack.T1583, Attack.T1656, Attack.T1036_005],
        Tactics = [Tactic.InitialAccess, Tactic.ResourceDevelopment, Tactic.DefenseEvasion],
        Schedule = new(Every, Lookback),

        // Lateness: a user at a look-alike alerts in the run after both are known, the first sign-in of the lookback and the tenant's name.
        // A score in the tenant directory may be older than the names: what looks equal, or lures, is found again here. A look-alike that somebody marked
        // there by hand, without a score, has just enough. Strangers choose the names: characters that could be taken for markup are left out of the
        // alert, and the name is capped.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let Exempt = {{Exempt.Of(tenant)}}({{Slug}}, XT_Now);
            let Shown = (text:string) { replace_regex(substring(text, 0, 128), @'[\p{C}<>&"|{}\[\]\\`]+', " ") };
            let Tenants = materialize(_GetWatchlist({{tenant.PartnerWatchlist}})
            | summarize take_any(DisplayName, FederationBrandName, LookalikeScore, NameResolvedOn) by ExternalTenantId = tolower(TenantId)
            | lookup kind=inner ({{Tenant.Of(tenant)}}(XT_Now)) on ExternalTenantId
            | extend IsOwn = Relationship =~ {{Relationships.Own}}, IsApproved = isnotempty(ApprovedFor), Label = tostring(split(DefaultDomain, ".")[0]));
            let Names = union
                (_GetWatchlist({{tenant.ProtectedNamesWatchlist}})
                | project Name, Owners = tolower(OwnerTenantIds), MinLength = coalesce(tolong(MinLength), {{ProtectedName.DefaultMinLength}})),
                (Tenants | where IsOwn or (IsApproved and Relationship =~ {{Relationships.Partner}})
                | project Name = DisplayName, Owners = ExternalTenantId, MinLength = tolong({{ProtectedName.DefaultMinLength}}))
            | extend Skeleton = {{Fold.Function}}(Name)
            | where strlen(Skeleton) >= max_of(MinLength, 1)
            | summarize Name = min(Name), Owners = strcat_array(make_set(Owners), ";") by Skeleton
            | extend Any = 1;
            let Strangers = Tenants
            | where not(IsOwn) and not(IsApproved) and Relationship !in~ ({{Relationships.Microsoft}}, {{Relationships.Consumer}});
            let Lookalikes = materialize(union
                (Strangers
                | mv-expand Text = array_concat(pack_array(DisplayName, FederationBrandName, Label), split(Label, "-")) to typeof(string)
                | extend Candidate = {{Fold.Function}}(Text), Any = 1
                | where isnotempty(Candidate)
                | join kind=inner Names on Any
                | where Owners !contains ExternalTenantId and Candidate contains Skeleton
                | extend Score = case(Candidate == Skeleton, {{Alikeness.Equal.Score}},
                    replace_string(Candidate, Skeleton, " ") matches regex {{LureWords.Pattern}}, {{Alikeness.Lure.Score}}, 0)
                | project ExternalTenantId, MatchedName = Name, Score),
                (Strangers | project ExternalTenantId, MatchedName = LookalikeOf, Score = coalesce(tolong(LookalikeScore), {{Lookalike.ReportedScore}}))
            | where Score >= {{Lookalike.ReportedScore}} and isnotempty(MatchedName)
            | sort by ExternalTenantId asc, Score desc, MatchedName asc
            | where row_number(1, ExternalTenantId != prev(ExternalTenantId)) == 1);
            {{SignInFacts.Function}}(XT_Now - {{Lookback}})
            | where ResourceTenantId in ((Lookalikes | project ExternalTenantId))
            | where {{OwnTenant.Of(tenant)}}(HomeTenantId, LogTenantId) and not({{OwnTenant.Of(tenant)}}(ResourceTenantId, LogTenantId))
            | project-rename ExternalTenantId = ResourceTenantId
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt)
            | summarize arg_max(Ingested, *), FirstIngested = min(Ingested) by Id
            | summarize KnownSince = min(FirstIngested), TimeGenerated = max(TimeGenerated), UserId = max(UserId), arg_max(At, IPAddress, UserPrincipalName),
                SignInCount = count(), SuccessCount = countif(ResultType == {{ResultCodes.Success}}),
                AccessTypes = array_sort_asc(make_set_if(CrossTenantAccessType, isnotempty(CrossTenantAccessType))),
                Apps = array_sort_asc(make_set_if(AppDisplayName, isnotempty(AppDisplayName), {{tenant.MaxListItems}})), FirstSeen = min(At), LastSeen = max(At)
                by User = coalesce(UserPrincipalName, UserId), ExternalTenantId
            | lookup kind=inner Lookalikes on ExternalTenantId
            | lookup kind=inner Tenants on ExternalTenantId
            | extend Resolved = todatetime(NameResolvedOn)
            | where KnownSince >= XT_Now - {{Every}} or (Resolved >= XT_Now - {{Every}} and Resolved < XT_Now)
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, UserId, UserPrincipalName, AccountName, AccountDomain, IPAddress, ExternalTenantId,
                ExternalTenantName = Shown(TenantName), DefaultDomain = Shown(DefaultDomain), TenantRelationship = coalesce(Relationship, {{Relationships.Unknown}}),
                ApprovalExpired, Direction = {{Directions.Outbound}}, MatchedName,
                MatchType = case(Score == {{Alikeness.Equal.Score}}, "equalSkeleton", Score == {{Alikeness.Lure.Score}}, "lure", "distance"), Score,
                SignInCount, SuccessCount, AccessTypes, Apps, FirstSeen, LastSeen
            """),
        Equivalents =
        [
            new("lookup kind=inner (XT_Tenant ...", "Both sides are the tenant directory.", "change-join"),
            new("tolower(OwnerTenantIds)", "Owners are compared whatever the case.", "keep-case"),
            new("Owners !contains ExternalTenantId", "Both sides are in small letters.", "mind-case"),
            new("Candidate contains Skeleton", "Skeletons are in small letters.", "mind-case"),
            new("isnotempty(Candidate)", "An empty candidate holds no name.", "drop-condition"),
            new("join kind=inner Names", "A candidate without names has no score.", "change-join"),
            new("ResourceTenantId in ((Lookalikes | project ExternalTenantId))", "What follows looks the tenants up. The condition saves work."),
            new("lookup kind=inner Lookalikes", "Only sign-ins to look-alikes are left.", "change-join"),
            new("lookup kind=inner Tenants", "Every look-alike is in the tenant directory.", "change-join"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.ApprovalExpired), nameof(Row.Direction),
            nameof(Row.MatchedName), nameof(Row.MatchType), nameof(Row.Score), nameof(Row.DefaultDomain), nameof(Row.SignInCount), nameof(Row.SuccessCount),
            nameof(Row.AccessTypes), nameof(Row.Apps),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "{{UserPrincipalName}} reached a tenant that imitates {{MatchedName}}",
            DescriptionFormat = "{{UserPrincipalName}} signed in, or tried to, to the tenant {{ExternalTenantName}}, whose name imitates {{MatchedName}}.",
        },
        Incidents = new(CreateIncident: true, IncidentGrouping.BySelection(24.Hours, customDetails: [nameof(Row.ExternalTenantId)])),
        FalsePositives =
        [
            "A regional subsidiary with our name: add it to the tenant directory with the relationship own, or to the owners of the protected name.",
            "A reseller with the brand in its name: approve the tenant, or exempt it.",
            "A protected name that many bear: raise its least length, or take it off the list.",
        ],
        References =
        [
            "https://learn.microsoft.com/graph/api/tenantrelationship-findtenantinformationbytenantid",
            "https://attack.mitre.org/techniques/T1656/",
            "https://attack.mitre.org/techniques/T1036/005/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
