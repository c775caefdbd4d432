using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Every external user who signs in: with what, since when, let in by whom, with which roles.</summary>
internal static class GuestGrid
{
    /// <summary>Invitations and roles are older than the picked range, so the query limits its time itself.</summary>
    public static QueryItem Item(TenantSettings tenant, GuestParameters pick, PickedExternalSignIns signIns, InvitationEvents invitations) => new QueryItem<Row>
    {
        Name = "guests",
        Title = $"External users who sign in, {pick.TimeRange}",
        NoData = new("No sign-in of an external user matches the pickers above."),
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 5_000,
            Columns =
            [
                new(nameof(Row.Guest), "External user"),
                new(nameof(Row.Account), "Account"),
                new(nameof(Row.Domain), "Domain"),
                new(nameof(Row.HomeTenant), "Home tenant"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(Row.Applications), "Applications"),
                new(nameof(Row.SignIns), "Sign-ins") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(Row.Failures), "Failures") { Renderer = new ColumnRenderer.Bar(Palette.Red), Number = NumberFormat.Count },
                new(nameof(Row.LastSeen), "Last seen") { Renderer = new ColumnRenderer.DateTime(), Comment = "Last success in the time range; empty without one." },
                new(nameof(Row.InvitedBy), "Invited by") { Comment = "The first inviter in the time range and the 180 days before; empty when the log does not reach back to the invitation." },
                new(nameof(Row.InvitedAt), "Invited") { Renderer = new ColumnRenderer.DateTime(DateTimeFormat.ShortDate) },
                new(nameof(Row.Roles), "Directory roles"),
                GridColumn.Hidden(nameof(Row.UserKey)),
            ],
        },

        // The pickers of users narrow invitations too, by inviter or invited: the lookup must find the inviter of a guest who is picked by name.
        Query = KqlTemplate.Of($"""
            let Invited = materialize({invitations.Sent}({pick.TimeRange.Start} - {GuestHistory.Invitations}, {pick.TimeRange.End}));
            {signIns.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | where IsGuest
            | summarize SignIns = count(), Failures = countif(Outcome == "failure"), LastSeen = maxif(SignInTime, Outcome == "success"),
                Apps = make_set_if(Resource, isnotempty(Resource), {tenant.MaxListItems}), arg_max(SignInTime, Account, ExternalTenantId, TenantName, Relationship),
                Name = take_anyif(UserPrincipalName, UserPrincipalName contains "@") by UserKey
            | lookup kind=leftouter (Invited | where isnotempty(InvitedId) | summarize arg_min(HappenedAt, Inviter) by UserKey = InvitedId
                | project UserKey, InviterById = Inviter, InvitedById = HappenedAt) on UserKey
            | lookup kind=leftouter (Invited | where isnotempty(InvitedEmail) | summarize arg_min(HappenedAt, Inviter) by Name = InvitedEmail
                | project Name, InviterByName = Inviter, InvitedByName = HappenedAt) on Name
            | lookup kind=leftouter ({KnownGuests.Of(tenant, pick)}() | project UserKey, DirectoryName, Roles) on UserKey
            | extend Guest = coalesce(Name, DirectoryName, UserKey)
            | order by LastSeen desc, Guest asc
            | project Guest, Account, Domain = extract("@([^@]*)$", 1, Guest), HomeTenant = TenantName, ExternalTenantId, Relationship,
                Applications = strcat_array(array_sort_asc(Apps), ", "), SignIns, Failures, LastSeen,
                InvitedBy = coalesce(InviterById, InviterByName), InvitedAt = coalesce(InvitedById, InvitedByName), Roles, UserKey
            """),
    };

    internal sealed record Row(
        string Guest,
        string Account,
        string Domain,
        string HomeTenant,
        string ExternalTenantId,
        string Relationship,
        string Applications,
        long SignIns,
        long Failures,
        DateTime LastSeen,
        string InvitedBy,
        DateTime InvitedAt,
        string Roles,
        string UserKey);
}
