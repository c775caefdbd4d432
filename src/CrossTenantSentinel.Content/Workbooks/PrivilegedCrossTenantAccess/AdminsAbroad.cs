using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>Pairs of an administrator of ours and another tenant.</summary>
internal static class AdminsAbroad
{
    /// <summary>
    /// <c>WB_AdminsAbroad()</c>. Reads at least four weeks, whatever the picked range: <c>IsNew</c> says that the administrator succeeded there in the last
    /// 14 days and not in the time before. Passthrough tokens are no access and do not count.
    /// </summary>
    public static WorkbookFunction Pairs(TenantSettings tenant, Pickers pick, PickedEvidence evidence) => new()
    {
        Name = "WB_AdminsAbroad",
        Body = KqlTemplate.Of($"""
            let Start = {pick.TimeRange.Start};
            let End = {pick.TimeRange.End};
            let Pairs = materialize({evidence.Rows}(min_of(Start, End - 28d), End, {PickedSignIns.OutboundOnly})
            | where isnotempty(UserId) and CrossTenantAccessType !~ {CrossTenantAccessTypes.Passthrough}
            | extend IsPicked = TimeGenerated >= Start, IsSuccess = Outcome == "success", IsLate = TimeGenerated >= End - 14d,
                IsTool = AppId in ({AppIds.PortalApps}) or AppId in ({AppIds.CliToolApps})
            | summarize SignIns = countif(IsPicked), Successes = countif(IsPicked and IsSuccess), Failures = countif(IsPicked and Outcome == "failure"),
                FirstSeen = minif(SignInTime, IsPicked), LastSeen = maxif(SignInTime, IsPicked), RiskRank = maxif(RiskRank, IsPicked),
                IsNew = countif(IsSuccess and IsLate) > 0 and countif(IsSuccess and not(IsLate)) == 0,
                Strong = countif(IsPicked and IsSuccess and Mfa == "strong"), UserPrincipalName = take_anyif(UserPrincipalName, UserPrincipalName contains "@"),
                Tools = array_sort_asc(make_set_if(coalesce(AppDisplayName, AppId), IsPicked and IsTool, {tenant.MaxListItems})),
                take_any(TenantName, Relationship, ApprovedFor) by UserId, ExternalTenantId
            | where SignIns > 0);
            Pairs
            | lookup kind=inner ({Privileged.Of(tenant)}(Pairs, ago(30d), now())) on UserId
            """),
    };
}
