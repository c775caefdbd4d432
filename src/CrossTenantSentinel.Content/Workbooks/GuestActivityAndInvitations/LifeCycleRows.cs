using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>The one form in which events of a guest's life stand, wherever they were logged.</summary>
internal static class LifeCycleRows
{
    private static KqlParameter Events => KqlParameter.Table(
        "events",
        new Column("HappenedAt", KqlType.DateTime),
        new Column("GuestId", KqlType.String),
        new Column("GuestUpn", KqlType.String),
        new Column("IsGuest", KqlType.Bool),
        new Column("Event", KqlType.String),
        new Column("What", KqlType.String),
        new Column("How", KqlType.String),
        new Column("By", KqlType.String),
        new Column("IPAddress", KqlType.String));

    /// <summary>
    /// <c>WB_LifeCycle(events)</c>: the events about external users, narrowed by user, tenant and relationship, with <c>Guest</c>, the name at home, and the tenant of its
    /// domain. A user is external when the event says so (<c>IsGuest</c>), the name in it, or the directory.
    /// </summary>
    public static WorkbookFunction Of(TenantSettings tenant, GuestParameters pick) => new()
    {
        Name = "WB_LifeCycle",
        Parameters = [Events],
        Body = KqlTemplate.Of($"""
            let OfGuests = events
            | lookup kind=leftouter ({KnownGuests.Of(tenant, pick)}() | project GuestId = UserKey, DirectoryName, IsKnown = true) on GuestId
            | where IsGuest or coalesce(IsKnown, false) or {ExternalName.Of(tenant)}(GuestUpn)
            | extend Guest = coalesce({HomeUpn.Function}(GuestUpn), DirectoryName, GuestId, "(not in the log)")
            | where {pick.User} == "*" or Guest contains {pick.User} or By contains {pick.User}
            | extend Domain = extract("@([^@]*)$", 1, Guest);
            {PickedDomains.Of(tenant, pick)}(OfGuests)
            | project HappenedAt, Guest, GuestId, HomeTenant = TenantName, ExternalTenantId, Relationship, Event, What, How, By, IPAddress
            """),
    };
}
