using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>The heading and the guide.</summary>
internal static class Introduction
{
    public static TextItem Title { get; } = new()
    {
        Name = "heading",
        Markdown = """
            ## Detection-pack health and tuning
            Whether the cross-tenant detections get their events, run, alert on what matters, and read what they believe they read.
            """,
    };

    public static TextItem Guide(HealthParameters pick) => new()
    {
        Name = "guide-steps",
        VisibleWhen = [pick.GuideIsOn],
        TextStyle = TextStyle.Info,
        Markdown = """
            **How to use this workbook**

            1. **Set the scope** with the pickers above; *Detection* narrows everything that is about single rules and hunting queries.
            2. **Coverage**: connect what is missing. A detection whose tables hold nothing is blind, however healthy it looks.
            3. **Rule health**: repair what is disabled, failing or late, compare the lateness of rows with the slack, and look at edits that no pull request made.
            4. **Alerts & tuning**: tune rules with many false positives, have incidents classified, and renew or end exemptions.
            5. **Data quality**: name unknown tenants, and see what the logs leave out before you trust a silent rule.
            """,
    };
}
