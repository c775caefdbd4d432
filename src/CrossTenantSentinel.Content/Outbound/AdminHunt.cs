using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Outbound;

/// <summary>Everything that privileged accounts of ours do in external tenants.</summary>
public static partial class AdminHunt
{
    /// <summary>A privileged account's use of an external tenant.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string PrivilegeReason,
        string Roles,
        long Tier,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        long Attempts,
        long Success,
        bool UsedPortal,
        bool UsedCli,
        Dynamic Apps,
        Dynamic Countries,
        Dynamic DeviceStates,
        Dynamic MfaEvidence,
        string CaEnforced,
        string MaxRiskTier,
        Dynamic RiskHistogram,
        bool NewIn14d,
        DateTime FirstSeen,
        DateTime LastSeen);

    /// <summary>The hunting query.</summary>
    public static HuntingQuery<Row> Query(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0107"),
        Version = new("5.0.0"),
        Slug = "xt-out-admin-hunt",
        Name = "Cross-tenant sign-ins of privileged accounts",
        Description = "This query searches for everything that privileged accounts do in external tenants, new or not, with tools, devices, multifactor "
            + "evidence, enforced policies and risk.",
        Misses = "Administrators that neither a directory role, nor the watchlist, nor a name prefix reveals. What they do after the sign-in is in the "
            + "other tenant's logs.",
        Techniques = [Attack.T1078_004, Attack.T1087_004],
        Tactics = [Tactic.InitialAccess, Tactic.Discovery],

        // New in 14 days: no success of the same account in the same tenant in the 14 days before the window, which are read for that alone.
        // On some rows the name is a GUID: a name with a domain counts.
        Query = Kql.Query($"""
            let XT_Now = now();
            let Failures = {tenant.IncludeAdminFailures};
            let Start = XT_Now - {tenant.AdminHuntDays.Days};
            let Abroad = materialize({SignInVersions.Of(tenant)}(Start - 14d, dynamic(["outbound"]))
            | summarize arg_max(Ingested, *) by Id
            | extend IsSuccess = ResultType == {ResultCodes.Success}
            | where UserId !in ("", {AccountIds.Nobody}) and CrossTenantAccessType !~ {CrossTenantAccessTypes.Passthrough} and (IsSuccess or Failures));
            let Pairs = Abroad
            | where TimeGenerated > Start
            | summarize UserPrincipalName = take_anyif(UserPrincipalName, UserPrincipalName contains "@"), arg_max(Ingested, TimeGenerated, IPAddress),
                Success = countif(IsSuccess), Attempts = count(), UsedPortal = countif(AppId in ({AppIds.PortalApps})) > 0,
                UsedCli = countif(AppId in ({AppIds.CliToolApps})) > 0, Apps = array_sort_asc(make_set(AppDisplayName, {tenant.MaxListItems})),
                Countries = array_sort_asc(make_set(CountryCode, {tenant.MaxListItems})),
                DeviceStates = array_sort_asc(make_set(case(IsManaged or IsCompliant, "managed", isnull(coalesce(IsManaged, IsCompliant)), "unknown", "unmanaged"))),
                MfaEvidence = array_sort_asc(make_set({MfaEvidence.Function}(StatusDetails, AuthenticationDetails))),
                CaEnforced = case(countif(CaEnforced) == count(), "yes", countif(CaEnforced) == 0, "no", "partly"), RiskRank = max(RiskRank),
                RiskHistogram = bag_pack("high", countif(RiskRank == 4), "medium", countif(RiskRank == 3),
                    "low", countif(RiskRank == 2), "none", countif(RiskRank == 0), "unknown", countif(RiskRank == 1)),
                FirstSeen = min(CreatedDateTime), LastSeen = max(CreatedDateTime)
                by UserId, ExternalTenantId;
            Pairs
            | lookup kind=inner ({Privileged.Of(tenant)}(Pairs, Start, XT_Now)) on UserId
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | lookup kind=leftouter (Abroad | where TimeGenerated <= Start and IsSuccess | summarize Earlier = count() by UserId, ExternalTenantId) on UserId, ExternalTenantId
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, UserId, UserPrincipalName, AccountName, AccountDomain, IPAddress, PrivilegeReason, Roles, Tier, ExternalTenantId,
                ExternalTenantName = coalesce(TenantName, ExternalTenantId), TenantRelationship = coalesce(Relationship, {Relationships.Unknown}),
                Attempts, Success, UsedPortal, UsedCli,
                Apps, Countries, DeviceStates, MfaEvidence, CaEnforced, MaxRiskTier = tostring({RiskLevels.Names}[RiskRank]),
                RiskHistogram, NewIn14d = isnull(Earlier), FirstSeen, LastSeen
            | sort by Tier asc, LastSeen desc
            """),
        Equivalents = [new("IsSuccess", "Only where IncludeAdminFailures asks for them are failures among these rows; a test of that setting proves it.", "drop-condition")],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.PrivilegeReason), nameof(Row.Tier), nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.UsedCli),
            nameof(Row.UsedPortal), nameof(Row.MaxRiskTier), nameof(Row.NewIn14d),
        ],
        FalsePositives = ["Administration of partners and of our other tenants: filter by relationship rather than by user."],
        References =
        [
            "https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference",
            "https://attack.mitre.org/techniques/T1078/004/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
