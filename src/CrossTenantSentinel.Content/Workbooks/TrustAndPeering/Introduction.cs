using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>The heading and the guide.</summary>
internal static class Introduction
{
    public static TextItem Title { get; } = new()
    {
        Name = "heading",
        Markdown = """
            ## Trust, policy changes and peering
            Who changed what other organisations may do here, whom synchronisation makes, who may invite, and which networks and Azure rights reach outside.
            """,
    };

    public static TextItem Guide(TrustParameters pick) => new()
    {
        Name = "guide-steps",
        VisibleWhen = [pick.GuideIsOn],
        TextStyle = TextStyle.Info,
        Markdown = """
            **How to use this workbook**

            1. **Set the scope** with the pickers above. *User* is who made a change. Changes of the default are about every organisation: they show while all external tenants and relationships are picked.
            2. **Cross-tenant policy**: start with *loosened* settings, and with changes around which a partner's sign-ins rise.
            3. **Synchronisation**: compare who may make members here with who was made.
            4. **External collaboration**: a line that rises lets more people invite, or guests see more.
            5. **Azure**: no cross-tenant access setting stops peerings and Azure roles; compare them with what is agreed.

            A row is one change: copies of an event, and a change that was tried again within one request, do not count twice. Tenants are named by the tenant directory watchlist; one that is not listed is *unknown*.
            """,
    };
}
