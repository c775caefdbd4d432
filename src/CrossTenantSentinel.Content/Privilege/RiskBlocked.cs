using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Privilege;

/// <summary>A sign-in of an external user or delegated administrator to our tenant is blocked because of risk.</summary>
public static partial class RiskBlocked
{
    private const string Slug = "xt-risk-blocked-external";
    private static readonly TimeSpan Every = 1.Hours;
    private static readonly TimeSpan Lookback = 1.Days;

    /// <summary>The blocks of a user.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string Code,
        string Meaning,
        string RiskLevel,
        string Direction,
        string CrossTenantAccessType,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        Dynamic Apps,
        Dynamic IPAddresses,
        long Blocks,
        DateTime FirstSeen,
        DateTime LastSeen,
        long PartnerUsersActive,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0132"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "External sign-in blocked because of risk",
        Description = "Identifies a sign-in of an external user or delegated administrator to our tenant that was blocked because of risk, in the home tenant or here. The partner's "
            + "account, or the service provider's administrator, is probably compromised, and other accounts of that partner may still be active here: the alert counts them.",
        Misses = "Blocks that no code tells from others, and risk that is hidden without a P2 licence. Other active users of a home tenant that the row does not name, "
            + "and of the tenant of personal accounts, which says nothing of its users. Rows that do not name the home tenant, unless the user is a guest. Blocks of our own users in other tenants, which another rule watches. "
            + "Several blocks of a user that arrive in different runs alert again.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1078_004, Attack.T1199],
        Tactics = [Tactic.InitialAccess],
        Schedule = new(Every, Lookback),

        // Lateness: risk may arrive with a later version of a sign-in. A block alerts in the run after its first version that qualifies was ingested.
        // Codes are compared as a whole, as text. Rows of delegated administrators may lack the user's id or name: either stands for the user.
        Query = Kql.Query($"""
            let XT_Now = now();
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            let SignedIn = materialize({SignInVersions.Of(tenant)}(XT_Now - {Lookback}, dynamic(["inbound", "inboundNonEntra"]))
            | extend IsBlock = ResultType in ({HomeRiskCodes}) or (ResultType in ({OtherCodes(tenant)}) and RiskRank >= {RiskLevels.LowestKnown})
            | summarize arg_max(Ingested, *), FirstBlocked = minif(Ingested, IsBlock) by Id
            | where IsBlock or ResultType == {ResultCodes.Success}
            | extend UserId = iff(UserId == {AccountIds.Nobody}, "", UserId));
            // A row without object id is of the user who has the same name in another.
            let People = materialize(SignedIn
            | lookup kind=leftouter (SignedIn | where isnotempty(UserPrincipalName) | summarize NamedId = max(UserId) by UserPrincipalName) on UserPrincipalName
            | extend UserId = coalesce(UserId, NamedId)
            | extend User = coalesce(UserId, UserPrincipalName));
            let Active = People
            | where not(IsBlock) and ExternalTenantId !in ("", {WellKnownTenants.ConsumerAccounts.ToString()})
            | summarize ActiveUsers = make_set(User) by ExternalTenantId;
            People
            | where IsBlock and FirstBlocked >= XT_Now - {Every}
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt)
            | summarize Blocks = count(), TimeGenerated = min(TimeGenerated), FirstSeen = min(coalesce(CreatedDateTime, TimeGenerated)), LastSeen = max(coalesce(CreatedDateTime, TimeGenerated)), RiskRank = max(RiskRank),
                Codes = array_sort_asc(make_set(ResultType)), UserId = max(UserId), UserPrincipalName = max(UserPrincipalName), arg_max(Ingested, IPAddress, Direction, CrossTenantAccessType),
                Apps = array_sort_asc(make_set_if(AppDisplayName, isnotempty(AppDisplayName), {tenant.MaxListItems})),
                IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {tenant.MaxListItems}))
                by User, ExternalTenantId
            | lookup kind=leftouter (Active) on ExternalTenantId
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend IsDelegatedAdmin = set_has_element(Codes, {ResultCodes.DelegatedAdminAtRiskAtHome})
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, UserId, UserPrincipalName = coalesce(UserPrincipalName, UserId, "(user not logged)"),
                AccountName, AccountDomain, IPAddress, Code = strcat_array(Codes, ", "),
                Meaning = case(
                    IsDelegatedAdmin, "suspicious activity of a delegated administrator in the home tenant",
                    set_has_element(Codes, {ResultCodes.UserAtRiskAtHome}), "risk of the user in the home tenant",
                    "a risky sign-in here"),
                RiskLevel = tostring({RiskLevels.Names}[RiskRank]), Direction, CrossTenantAccessType, ExternalTenantId,
                ExternalTenantName = coalesce(TenantName, ExternalTenantId), TenantRelationship = coalesce(Relationship, {Relationships.Unknown}),
                Apps, IPAddresses, Blocks, FirstSeen, LastSeen,
                PartnerUsersActive = coalesce(array_length(set_difference(ActiveUsers, pack_array(User))), 0),
                Severity = iff(IsDelegatedAdmin, "High", "Medium")
            """),
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.Direction), nameof(Row.Code),
            nameof(Row.RiskLevel), nameof(Row.PartnerUsersActive), nameof(Row.Apps), nameof(Row.Blocks),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Sign-in of {{UserPrincipalName}} from {{ExternalTenantName}} blocked because of risk",
            DescriptionFormat = "{{UserPrincipalName}} was blocked because of {{Meaning}}. Other users of the home tenant active here in the last day: {{PartnerUsersActive}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Risk that the partner finds to be wrong: ask the partner, then exempt the user for a few days.",
            "A single block that ends with a password reset at home: close the incident once the partner confirms it.",
            "Risky sign-ins from a partner's gateway: exempt its address, or switch RiskBlockedIncludeRiskyBlocks off.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
            "https://learn.microsoft.com/entra/id-protection/concept-identity-protection-b2b",
            "https://attack.mitre.org/techniques/T1199/",
        ],
        Scenarios = Scenarios(tenant),
    };

    private static IReadOnlyList<string> HomeRiskCodes => [ResultCodes.UserAtRiskAtHome, ResultCodes.DelegatedAdminAtRiskAtHome];

    private static IReadOnlyList<string> OtherCodes(TenantSettings tenant) =>
        tenant.RiskBlockedIncludeRiskyBlocks ? [ResultCodes.BlockedByPolicy, ResultCodes.Lockout] : [];
}
