using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>What external users reach in Teams and files: shown only where the workspace holds the log of Office 365.</summary>
internal static class FilesTab
{
    private const string Present = "present";
    private const string NotPresent = "notPresent";

    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, GuestParameters pick)
    {
        OfficeEvents events = new(tenant, pick);
        TextParameter log = Log(pick);
        return
        [
            Introduction.Text(
                pick,
                "files-guide",
                "External users are known by their names here, because this log holds no object ids. Members of shared channels have no account in our tenant. *User* finds external users and those who "
                    + "let them in; application, result and kind of sign-in narrow nothing here. Links for anybody are not counted: nobody knows who uses them."),
            new ParameterStep { Name = "office-log", Parameters = [log] },
            new TextItem
            {
                Name = "office-log-not-present",
                VisibleWhen = [log.Is(NotPresent)],
                TextStyle = TextStyle.Warning,
                Markdown = "**No data.** The time range holds no event of Office 365 (table *OfficeActivity*). Connect Microsoft 365 to the workspace to see what external users reach in Teams, SharePoint and OneDrive.",
            },
            new GroupItem
            {
                Name = "teams-and-files",
                VisibleWhen = [log.Is(Present)],
                Items = [OfficeNumbers.OverTime(pick, events), TeamAdditions.Item(pick, events), DownloadBursts.Item(pick, events), SharedItems.Item(pick, events)],
            },
        ];
    }

    /// <summary>A workspace without the table answers too.</summary>
    private static TextParameter Log(GuestParameters pick) => new()
    {
        Name = "OfficeLog",
        Label = "Log of Office 365",
        Description = "Whether the time range holds any event of Office 365.",
        HiddenInReadMode = true,
        Query = new(
            KqlTemplate.Of($"""
                union isfuzzy=true (OfficeActivity | take 1 | project Found = 1), (print Found = 0)
                | summarize Found = max(Found)
                | project value = iff(Found == 1, {Present}, {NotPresent})
                """),
            pick.Time,
            pick.Resources),
    };
}
