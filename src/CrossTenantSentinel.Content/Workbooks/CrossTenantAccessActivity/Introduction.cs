using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;

/// <summary>The heading and the guide.</summary>
internal static class Introduction
{
    public static TextItem Title { get; } = new()
    {
        Name = "heading",
        Markdown = """
            ## Cross-tenant access activity
            Which other tenants our users work in (outbound), which other tenants' users work in ours (inbound), what is blocked, and what a stricter policy would break.
            """,
    };

    public static TextItem Guide(ActivityParameters pick) => new()
    {
        Name = "guide-steps",
        VisibleWhen = [pick.GuideIsOn],
        TextStyle = TextStyle.Info,
        Markdown = """
            **How to use this workbook**

            1. **Set the scope.** Pick workspaces and a time range above. Narrow to tenants, users, applications, results, relationships or interactive sign-ins where you need to; every number on every tab obeys these pickers.
            2. **Find the tenants that matter.** On *Overview*, sort the grid of external tenants. Look first at tenants of relationship *unknown* and at those marked *new*.
            3. **Select a tenant in the grid**, then open *Outbound* or *Inbound*: results, applications, users and single sign-ins of that tenant. Select an application to narrow the users, and a user to narrow the sign-ins.
            4. **Decide.** *Restrictions & blocks* shows what your policies already stop; *Policy-impact planning* shows whom a block would hit and proposes an entry for each tenant.

            Names, relationships and approvals of tenants come from the tenant directory watchlist. A tenant that is not listed has the relationship *unknown* and shows by its id.
            """,
    };
}
