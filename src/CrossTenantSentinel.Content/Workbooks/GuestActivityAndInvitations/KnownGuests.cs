using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>External users that the directory knows, whether or not they sign in.</summary>
internal static class KnownGuests
{
    /// <summary>
    /// <c>WB_KnownGuests()</c>: one row per external user of the directory's snapshots, with <c>DirectoryName</c> (the name at home), <c>IsMember</c>, <c>CreatedAt</c>,
    /// <c>Roles</c>, <c>State</c> of the invitation with <c>StateSince</c>, and <c>IsGone</c>: disabled or deleted.
    /// </summary>
    public static WorkbookFunction Of(TenantSettings tenant, GuestParameters pick) => new()
    {
        Name = "WB_KnownGuests",
        Body = KqlTemplate.Of($"""
            union isfuzzy=true IdentityInfo
            | where TimeGenerated between ({pick.TimeRange.End} - {GuestHistory.Directory} .. {pick.TimeRange.End})
            | where {pick.HomeTenant.IsUnrestricted} or AccountTenantId in~ ({pick.HomeTenant})
            | summarize arg_max(TimeGenerated, *) by UserKey = tolower(AccountObjectId)
            | where isnotempty(UserKey) and (UserType =~ "guest" or {ExternalName.Of(tenant)}(AccountUPN))
            | project UserKey, DirectoryName = {HomeUpn.Function}(AccountUPN), IsMember = UserType =~ "member", CreatedAt = AccountCreationTime,
                Roles = strcat_array(array_sort_asc(AssignedRoles), ", "), State = UserState, StateSince = UserStateChangedOn,
                IsGone = not(coalesce(IsAccountEnabled, true)) or isnotnull(DeletedDateTime)
            """),
    };
}
