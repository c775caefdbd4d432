using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Outbound;

/// <summary>Users whom policies protect at home work in external tenants without any, from unmanaged devices.</summary>
public static partial class PolicyGap
{
    /// <summary>A user's unprotected use of an application in an external tenant.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string AppDisplayName,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        long SignIns,
        string DeviceState,
        string AuthRequirement,
        string MfaEvidence,
        string CaEnforced,
        long InternalSignIns,
        double InternalEnforcedShare,
        bool PolicyGap,
        Dynamic IPAddresses,
        Dynamic Countries,
        DateTime FirstSeen,
        DateTime LastSeen);

    /// <summary>The hunting query.</summary>
    public static HuntingQuery<Row> Query(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0110"),
        Slug = "xt-out-ca-gap",
        Version = new("3.0.0"),
        Name = "Outbound access without policy from unmanaged devices",
        Description = "This query searches for users who work in external tenants from unmanaged devices, without multifactor evidence or any enforced policy, although "
            + "policies are enforced on them at home.",
        Misses = "Users who hardly sign in at home, or whom no policy covers there either. Sign-ins whose policies are not logged. Devices that only claim to be "
            + "managed. Sign-ins that only the other tenant logs.",
        Techniques = [Attack.T1556_009, Attack.T1078_004],
        Tactics = [Tactic.DefenseEvasion, Tactic.InitialAccess],

        // Whether a policy was enforced is read from the results of the policies: report-only policies enforce nothing, and the overall status
        // says "not applied" for more than one reason. A missing list is not an empty one: nobody knows. A device that says nothing counts as
        // unmanaged, and is told apart.
        Query = Kql.Query($"""
            let XT_Now = now();
            let ShowAll = {tenant.PolicyGapShowAll};
            let Abroad = materialize({SignIns.Of(tenant)}(XT_Now - {tenant.PolicyGapDays.Days}, dynamic(["outbound"]))
            | where ResultType == {ResultCodes.Success} and UserId !in ("", {AccountIds.Nobody})
            | where not(CaEnforced) and CrossTenantAccessType !~ {CrossTenantAccessTypes.Passthrough}
            | where not(coalesce(IsManaged, false)) and not(coalesce(IsCompliant, false))
            | extend Evidence = {MfaEvidence.Function}(StatusDetails, AuthenticationDetails), ArePoliciesLogged = isnotnull(array_length(ConditionalAccessPolicies))
            | where (AuthenticationRequirement =~ "singleFactorAuthentication" or Evidence in ("none", "unknown")) and (ArePoliciesLogged or ShowAll));
            Abroad
            | summarize TimeGenerated = max(TimeGenerated), SignIns = count(),
                DeviceState = strcat_array(array_sort_asc(make_set(iff(isnull(IsManaged) and isnull(IsCompliant), "unknown", "unmanaged"))), ", "),
                AuthRequirement = strcat_array(array_sort_asc(make_set_if(AuthenticationRequirement, isnotempty(AuthenticationRequirement))), ", "),
                MfaEvidence = strcat_array(array_sort_asc(make_set(Evidence)), ", "),
                CaEnforced = strcat_array(array_sort_asc(make_set(iff(ArePoliciesLogged, "no", "not logged"))), ", "), Logged = countif(ArePoliciesLogged),
                arg_max(CreatedDateTime, IPAddress), UserPrincipalName = take_anyif(UserPrincipalName, UserPrincipalName contains "@"),
                IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {tenant.MaxListItems})),
                Countries = array_sort_asc(make_set_if(CountryCode, isnotempty(CountryCode), {tenant.MaxListItems})),
                FirstSeen = min(CreatedDateTime), LastSeen = max(CreatedDateTime)
                by UserId, ExternalTenantId, AppDisplayName = coalesce(AppDisplayName, "(unknown app)")
            | lookup kind=leftouter ({SignInVersions.Of(tenant)}(XT_Now - {tenant.PolicyGapDays.Days}, dynamic(["internal"]))
                | where ResultType == {ResultCodes.Success} and UserId in ((Abroad | project UserId))
                | summarize arg_max(Ingested, CaEnforced) by Id, UserId
                | summarize InternalSignIns = count(), Share = 1.0 * countif(CaEnforced) / count() by UserId) on UserId
            | extend PolicyGap = Logged > 0 and coalesce(Share, 0.0) * 100 >= {tenant.PolicyGapInternalPercent}
            | where PolicyGap or ShowAll
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {Relationships.Unknown})
            | where TenantRelationship !~ {Relationships.Own}
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, UserId, UserPrincipalName, AccountName, AccountDomain, IPAddress, AppDisplayName,
                ExternalTenantId, ExternalTenantName = coalesce(TenantName, ExternalTenantId), TenantRelationship, SignIns, DeviceState, AuthRequirement,
                MfaEvidence, CaEnforced, InternalSignIns = coalesce(InternalSignIns, 0), InternalEnforcedShare = round(coalesce(Share, 0.0), 3), PolicyGap,
                IPAddresses, Countries, FirstSeen, LastSeen
            | sort by PolicyGap desc, SignIns desc, UserPrincipalName asc, ExternalTenantId asc
            """),
        Equivalents =
        [
            new("lookup kind=leftouter", "A user without sign-ins at home is no gap, and only gaps are listed unless PolicyGapShowAll asks for more.", "change-join"),
            new("UserId in ((Abroad | project UserId))", "Others than those who work abroad are looked up by nobody. The condition saves work."),
            new("Logged > 0", "Without PolicyGapShowAll only sign-ins with logged policies are left."),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
            Entity.CloudApplication(name: nameof(Row.AppDisplayName)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.DeviceState), nameof(Row.AuthRequirement), nameof(Row.CaEnforced),
            nameof(Row.PolicyGap), new("InternalShare", nameof(Row.InternalEnforcedShare)),
        ],
        FalsePositives =
        [
            "A partner that enforces multifactor authentication without showing its policy results to us: filter by tenant.",
            "Virtual desktops without a device id: filter by their addresses.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/authentication-conditional-access",
            "https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-report-only",
            "https://attack.mitre.org/techniques/T1556/009/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
