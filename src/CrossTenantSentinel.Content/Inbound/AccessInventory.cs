using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Inbound;

/// <summary>Who comes from which external tenant, to which of our applications, and why sign-ins fail.</summary>
public static partial class AccessInventory
{
    /// <summary>An external user's sign-ins to an application and resource of ours, with one result.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string HomeTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        string Direction,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string ResourceDisplayName,
        string AppDisplayName,
        string Outcome,
        string ResultType,
        string Reason,
        long SignIns,
        long Users,
        string CaEnforced,
        Dynamic MfaEvidence,
        DateTime FirstSeen,
        DateTime LastSeen);

    /// <summary>The hunting query.</summary>
    public static HuntingQuery<Row> Query(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0114"),
        Slug = "xt-in-access-inventory",
        Version = new("4.0.0"),
        Name = "Inventory of inbound access by external users",
        Description = "This query searches for the external users who sign in to our applications, by home tenant, with outcome, reason, enforced policies and "
            + "multifactor evidence, for access reviews and incidents. Filters at its top narrow it.",
        Misses = "Sign-ins for which the log names no home tenant, unless the user is a guest. Direct connect channels that no sign-in shows, and use that ended "
            + "before the lookback.",
        Techniques = [Attack.T1078_004],
        Tactics = [Tactic.InitialAccess],

        // Filters compare whole values in any case: part of a name would list others too. Refused users have no object id and no
        // resource, so neither is a condition. Users: all with the same result in the same application.
        Query = Kql.Query($"""
            let XT_Now = now();
            let UserFilter = {tenant.InboundUserFilter};
            let AppFilter = {tenant.InboundAppFilter};
            let TenantFilter = {tenant.InboundTenantFilter};
            let StatusFilter = {tenant.InboundStatusFilter};
            let NoFilter = dynamic(["", "*", "all"]);
            let Start = XT_Now - {tenant.InventoryDays.Days};
            let Matching = materialize({SignIns.Of(tenant)}(Start, {Directions.FromOutside})
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | where UserFilter in~ (NoFilter) or UserFilter in~ (UserPrincipalName, AccountName, UserId)
            | where AppFilter in~ (NoFilter) or AppFilter in~ (AppId, AppDisplayName, ResourceAppId, ResourceDisplayName)
            | extend Outcome = {Outcome.Function}(ResultType)
            | where StatusFilter in~ (NoFilter) or Outcome =~ StatusFilter
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | where TenantFilter in~ (NoFilter) or TenantFilter in~ (ExternalTenantId, TenantName));
            let Uses = materialize(Matching
            | lookup kind=leftouter ({SignInRows.Function}(Start) | where ResultType != {ResultCodes.Success} and Id in (Matching | where Outcome != "success" | project Id)
                | summarize arg_max(Ingested, FailureReason) by Id | project Id, FailureReason) on Id
            | extend UserId = iff(UserId == {AccountIds.Nobody}, "", UserId), AppDisplayName = coalesce(AppDisplayName, "(unknown app)"),
                ResourceDisplayName = coalesce(ResourceDisplayName, "(unknown resource)"), Reason = iff(Outcome == "success", "", FailureReason)
            | summarize TimeGenerated = max(TimeGenerated), UserId = max(UserId), SignIns = count(),
                CaEnforced = case(countif(CaEnforced) == count(), "yes", countif(CaEnforced) == 0, "no", "partly"),
                MfaEvidence = array_sort_asc(make_set({MfaEvidence.Function}(StatusDetails, AuthenticationDetails))),
                FirstSeen = min(coalesce(CreatedDateTime, TimeGenerated)), LastSeen = max(coalesce(CreatedDateTime, TimeGenerated))
                by HomeTenantId = ExternalTenantId, ExternalTenantName = coalesce(TenantName, ExternalTenantId, "(no Entra home)"),
                    TenantRelationship = coalesce(Relationship, {Relationships.Unknown}), Direction, UserKey = coalesce(UserPrincipalName, UserId),
                    UserPrincipalName, AccountName, AccountDomain, ResourceDisplayName, AppDisplayName, Outcome, ResultType, Reason);
            Uses
            | lookup kind=inner (Uses | summarize Users = count_distinct(UserKey) by HomeTenantId, ResourceDisplayName, AppDisplayName, Outcome, ResultType, Reason)
                on HomeTenantId, ResourceDisplayName, AppDisplayName, Outcome, ResultType, Reason
            | project TimeGenerated, HomeTenantId, ExternalTenantName, TenantRelationship, Direction, UserId, UserPrincipalName, AccountName, AccountDomain,
                ResourceDisplayName, AppDisplayName, Outcome, ResultType, Reason, SignIns, Users, CaEnforced, MfaEvidence, FirstSeen, LastSeen
            | sort by SignIns desc, HomeTenantId asc, UserPrincipalName asc, AppDisplayName asc, ResultType asc
            """),
        Equivalents =
        [
            new("ResultType != \"0\"", "Sign-ins that succeeded have no reason. The condition saves work.", "drop-condition"),
            new("Id in (Matching | where Outcome != \"success\" | project Id)", "Other sign-ins are looked up by nobody. The condition saves work."),
            new("lookup kind=inner (Uses ...", "Every line is in the table that is looked up.", "change-join"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.CloudApplication(name: nameof(Row.AppDisplayName)),
        ],
        CustomDetails =
        [
            nameof(Row.HomeTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.Direction), nameof(Row.Outcome), nameof(Row.Reason),
        ],
        FalsePositives = ["None: this is an inventory. Narrow it with the filters at its top."],
        References =
        [
            "https://learn.microsoft.com/entra/identity/monitoring-health/workbook-cross-tenant-access-activity",
            "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
        ],
        Scenarios = Scenarios(tenant),
    };
}
