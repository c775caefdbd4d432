using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Outbound;

/// <summary>Which external tenants and applications our users really use.</summary>
public static partial class AccessInventory
{
    /// <summary>A user's use of an application and resource in an external tenant.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        string ResourceDisplayName,
        string AppDisplayName,
        long Users,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        long SignIns,
        long Success,
        long Failure,
        long Interrupt,
        DateTime FirstSeen,
        DateTime LastSeen,
        Dynamic AccessTypes,
        long Devices,
        double UnmanagedShare,
        string SuggestedAction);

    /// <summary>The hunting query.</summary>
    public static HuntingQuery<Row> Query(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0104"),
        Version = new("5.0.0"),
        Slug = "xt-out-access-inventory",
        Name = "Inventory of outbound access to external tenants",
        Description = "This query searches for the external tenants and applications that our users sign in to, with outcome, devices and a suggested "
            + "action. Know them before tenant restrictions or outbound blocks are switched on.",
        Misses = "Sign-ins that only the other tenant logs, foreign identities on our network, and use that ended before the lookback.",
        Techniques = [Attack.T1078_004, Attack.T1537],
        Tactics = [Tactic.InitialAccess, Tactic.Exfiltration],

        // On some rows the name is a GUID, or the object id is missing: one user is one line all the same, where the id is there.
        // Unmanaged is what the device said, so a device that said nothing is not counted as unmanaged.
        Query = Kql.Query($"""
            let XT_Now = now();
            let MinSignIns = {tenant.MinSignIns};
            let IncludeFailures = {tenant.IncludeFailures};
            let SuppressMicrosoft = {tenant.SuppressMicrosoft};
            let Uses = materialize({SignIns.Of(tenant)}(XT_Now - {tenant.InventoryDays.Days}, dynamic(["outbound"]))
            | extend Outcome = {Outcome.Function}(ResultType)
            | where IncludeFailures or Outcome != "failure"
            | extend UserKey = iff(UserId in ("", {AccountIds.Nobody}), UserPrincipalName, UserId), AppDisplayName = coalesce(AppDisplayName, "(unknown app)"),
                ResourceDisplayName = coalesce(ResourceDisplayName, "(unknown resource)"), IsUnmanaged = IsManaged == false and not(coalesce(IsCompliant, false))
            | summarize TimeGenerated = max(TimeGenerated), UserId = take_any(UserId),
                arg_max(iff(UserPrincipalName contains "@", CreatedDateTime, datetime(1970-01-01)), UserPrincipalName), SignIns = count(),
                Success = countif(Outcome == "success"), Failure = countif(Outcome == "failure"), Interrupt = countif(Outcome == "interrupt"),
                FirstSeen = min(CreatedDateTime), LastSeen = max(CreatedDateTime),
                AccessTypes = array_sort_asc(make_set_if(CrossTenantAccessType, isnotempty(CrossTenantAccessType))),
                Devices = array_length(make_set_if(DeviceId, isnotempty(DeviceId))),
                UnmanagedShare = round(1.0 * countif(IsUnmanaged) / count(), 3)
                by ExternalTenantId, ResourceDisplayName, AppDisplayName, UserKey
            | where SignIns >= MinSignIns);
            Uses
            | lookup kind=inner (Uses | summarize Users = array_length(make_set(UserKey))
                by ExternalTenantId, ResourceDisplayName, AppDisplayName) on ExternalTenantId, ResourceDisplayName, AppDisplayName
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {Relationships.Unknown})
            | where TenantRelationship !~ {Relationships.Own} and not(SuppressMicrosoft and TenantRelationship =~ {Relationships.Microsoft})
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, ExternalTenantId, ExternalTenantName = coalesce(TenantName, ExternalTenantId), TenantRelationship,
                ResourceDisplayName, AppDisplayName, Users, UserId, UserPrincipalName, AccountName, AccountDomain, SignIns, Success, Failure, Interrupt,
                FirstSeen, LastSeen, AccessTypes, Devices, UnmanagedShare,
                SuggestedAction = case(
                    TenantRelationship =~ {Relationships.Blocked} or Success == 0, "block candidate",
                    ApprovedFor in~ ("outbound", "both"), "known partner",
                    "candidate for allow list")
            | sort by Users desc, SignIns desc, ExternalTenantId asc, UserPrincipalName asc
            """),
        Equivalents =
        [
            new("let MinSignIns = 1;", "Every line has a sign-in."),
            new("SignIns >= MinSignIns", "Every line has a sign-in, and MinSignIns asks for one by default.", "drop-condition"),
            new("lookup kind=inner", "Every line is in the table that is looked up.", "change-join"),
            new("ApprovedFor in~ (\"outbound\", \"both\")", "The tenant directory's function writes directions in small letters.", "mind-case"),
        ],
        Entities = [Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain))],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.SuggestedAction),
        ],
        FalsePositives = ["None: this is an inventory. Tenants of ours and Microsoft's own are hidden by default."],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/tenant-restrictions-v2",
            "https://attack.mitre.org/techniques/T1537/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
