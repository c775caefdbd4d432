using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>The heading and the guides.</summary>
internal static class Introduction
{
    public static TextItem Title { get; } = new()
    {
        Name = "heading",
        Markdown = """
            ## Guest activity and invitations
            Which external users work in our tenant, from where they open portals and command lines, who invites whom, what becomes of guests, and what they reach in Teams and files.
            """,
    };

    public static TextItem Guide(GuestParameters pick) => Text(
        pick,
        "guide-steps",
        """
        **How to use this workbook**

        1. **Set the scope.** Pick workspaces and a time range above. *Application*, *Result* and *Sign-ins* narrow sign-ins; the other pickers narrow every tab.
        2. **Know your guests.** *Guests* shows who is active, who invited them and which roles they have, and who has not signed in for weeks.
        3. **Look at the map.** *Portal & tools* shows where guests are when they open the portal or a command line. Red circles carry risk.
        4. **Follow invitations.** *Invitations* and *Life cycle* show who lets whom in, and what those become; *Teams & files* shows what they reach.

        Events that name a person but no tenant belong to the tenant of the person's mail domain, if the watchlists of tenants and domains know it.
        """);

    public static TextItem Text(GuestParameters pick, string name, string markdown) => new()
    {
        Name = name,
        VisibleWhen = [pick.GuideIsOn],
        TextStyle = TextStyle.Info,
        Markdown = markdown,
    };
}
