using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>The heading and the guide.</summary>
internal static class Introduction
{
    public static TextItem Title { get; } = new()
    {
        Name = "heading",
        Markdown = """
            ## Privileged cross-tenant access and risk
            Which of our administrators work in other tenants, which external users administer ours, where access is at risk, and what service providers do here.
            """,
    };

    public static TextItem Guide(PrivilegedParameters pick) => new()
    {
        Name = "guide-steps",
        VisibleWhen = [pick.GuideIsOn],
        TextStyle = TextStyle.Info,
        Markdown = """
            **How to use this workbook**

            1. **Set the scope** with the pickers above: every number that comes from sign-ins obeys all of them, every other one those that its log can obey.
            2. **Admins abroad**: start with pairs of administrator and tenant that are *new*, and with tier 0.
            3. **External admins here**: look for administrators without multifactor evidence, without enforced policies, or who never sign in.
            4. **Risk**: the matrix shows risky access that no policy met; the tile shows how much risk a missing licence hides.
            5. **Service providers**: compare providers, hours and countries with what is agreed, and support sessions with approved requests.

            *Privileged* is who has a directory role of the settings (as the directory says today), stands on the watchlist of privileged accounts, or is named like an administrator. *Tier 0* controls the tenant, *tier 1* controls or sees much of it, of *tier 2* only the name says so. Tenants are named by the tenant directory watchlist; one that is not listed is *unknown*.
            """,
    };
}
