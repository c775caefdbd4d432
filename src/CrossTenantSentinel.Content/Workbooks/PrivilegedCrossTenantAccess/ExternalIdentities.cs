using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>External users that our directory or our sign-ins know, whether or not they sign in.</summary>
internal static class ExternalIdentities
{
    /// <summary>
    /// <c>WB_ExternalIdentities()</c>: one row per user with <c>UserPrincipalName</c> (the name at home), <c>Account</c> (guest or member; empty when the directory
    /// does not know the user, as it does not know technicians of service providers), the home tenant and what the sign-ins of the picked range say. The
    /// home of users that do not sign in is told by their domain, if it is the default domain of a tenant in the directory of tenants.
    /// </summary>
    public static WorkbookFunction People(TenantSettings tenant, Pickers pick, PickedEvidence evidence) => new()
    {
        Name = "WB_ExternalIdentities",

        // Disabled and deleted accounts administer nothing. Devices and brokers prove multifactor authentication elsewhere.
        Body = KqlTemplate.Of($"""
            let Directory = materialize({Tenant.Of(tenant)}(now()));
            let SignedIn = materialize({evidence.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End}, {PickedSignIns.InboundOnly})
            | where isnotempty(UserId) and CrossTenantAccessType !~ {CrossTenantAccessTypes.Passthrough}
            | extend IsJudged = Outcome == "success" and AppId !in ({AppIds.DeviceOrBrokerApps})
            | summarize SignIns = count(), Judged = countif(IsJudged), Strong = countif(IsJudged and Mfa == "strong"), Skipped = countif(IsJudged and Mfa == "skipped"),
                NoEvidence = countif(IsJudged and Mfa == "none"), Enforced = countif(Outcome == "success" and CaEnforced), Unenforced = countif(Outcome == "success" and not(CaEnforced)),
                LastSignIn = maxif(SignInTime, Outcome == "success"), arg_max(SignInTime, ExternalTenantId, TenantName, Relationship),
                UserPrincipalName = take_anyif(UserPrincipalName, UserPrincipalName contains "@") by UserId);
            let Known = union isfuzzy=true
                (SignedIn | project UserId, UserPrincipalName, Account = ""),
                (IdentityInfo | where TimeGenerated > ago(30d)
                | summarize arg_max(TimeGenerated, *) by UserId = tolower(AccountObjectId)
                | where isnotempty(UserId) and coalesce(IsAccountEnabled, true) and isnull(DeletedDateTime)
                | where UserType =~ "guest" or {ExternalName.Of(tenant)}(AccountUPN)
                | where {pick.HomeTenant.IsUnrestricted} or AccountTenantId in~ ({pick.HomeTenant})
                | project UserId, UserPrincipalName = {HomeUpn.Function}(AccountUPN), Account = iff(UserType =~ "guest", "guest", "member"))
            | summarize Account = take_anyif(Account, isnotempty(Account)), UserPrincipalName = take_anyif(UserPrincipalName, UserPrincipalName contains "@") by UserId
            | where {pick.User} == "*" or UserPrincipalName contains {pick.User};
            Known
            | lookup kind=leftouter (SignedIn | project-away UserPrincipalName, SignInTime) on UserId
            | extend HomeDomain = tolower(tostring(split(UserPrincipalName, "@")[-1]))
            | lookup kind=leftouter (Directory | where isnotempty(DefaultDomain)
                | summarize take_any(ExternalTenantId, TenantName, Relationship) by HomeDomain = tolower(DefaultDomain)
                | project HomeDomain, DomainTenantId = ExternalTenantId, DomainTenant = TenantName, DomainRelationship = Relationship) on HomeDomain
            | extend ExternalTenantId = coalesce(ExternalTenantId, DomainTenantId), TenantName = coalesce(TenantName, DomainTenant, HomeDomain),
                Relationship = coalesce(Relationship, DomainRelationship, {Relationships.Unknown})
            | where {pick.ExternalTenant.IsUnrestricted} or ExternalTenantId in~ ({pick.ExternalTenant})
            | where {pick.Relationship.IsUnrestricted} or Relationship in~ ({pick.Relationship})
            """),
    };
}
