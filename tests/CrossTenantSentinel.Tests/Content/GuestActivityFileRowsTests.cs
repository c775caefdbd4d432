using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Visuals;
using Shouldly;
using Xunit;
using static CrossTenantSentinel.Tests.Content.GuestActivityRows;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about Teams and files shows of sample events.</summary>
public sealed class GuestActivityFileRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private const string Site = "https://contoso.sharepoint.com/sites/finance/";

    private static TextParameter Log => PlacedItem.In(GuestActivityRows.Workbook).Select(place => place.Item).OfType<ParameterStep>().SelectMany(step => step.Parameters).OfType<TextParameter>()
        .Single(parameter => parameter.Name == "OfficeLog");

    [Fact]
    public void The_steps_show_only_where_the_log_is_present()
    {
        GroupItem steps = PlacedItem.In(GuestActivityRows.Workbook).Select(place => place.Item).OfType<GroupItem>().Single(group => group.Name == "teams-and-files");
        VisibilityRule rule = steps.VisibleWhen.ShouldHaveSingleItem();
        (rule.Parameter, rule.Equal, rule.Value).ShouldBe((Log, true, "present"));
        TextItem otherwise = PlacedItem.In(GuestActivityRows.Workbook).Select(place => place.Item).OfType<TextItem>().Single(text => text.Name == "office-log-not-present");
        otherwise.VisibleWhen.ShouldHaveSingleItem().Value.ShouldBe("notPresent");
        Presence().ShouldBe("notPresent");
        Presence(Downloaded(People.Gina, "a.docx", Days(1))).ShouldBe("present");
        Presence(Downloaded(People.Gina, "a.docx", Days(31))).ShouldBe("notPresent");
    }

    [Fact]
    public void External_members_of_teams_are_known_by_role_or_name_and_may_be_gone_again()
    {
        OfficeActivity shared = Team("MemberAdded", Days(3), ("Shared", "PARTNER@fabrikam.com", 1)) with { ChannelName = "Budget" };
        Of(
            Team("MemberAdded", Days(5), ("Alice", "alice@contoso.com", 1), ("Gina", "gina_fabrikam.com#EXT#@contoso.onmicrosoft.com", 3), ("Mal", People.Mal.DirectoryUpn, 1)),
            Team("MemberRemoved", Days(6), ("Gina", People.Gina.DirectoryUpn, 3)),
            Team("MemberRemoved", Days(4), ("Gina", People.Gina.DirectoryUpn, 3)),
            Team("MemberRemoved", Days(2), ("Gina", People.Gina.DirectoryUpn, 3)),
            shared,
            shared with { TimeGenerated = Sample.Ago(Days(3) - Minutes(1)) },
            Team("MemberAdded", Days(1), ("Renamed", "guest@contoso.com", 3)) with { Members = Dynamic.Of("""[{"DisplayName":"Renamed","UPN":"guest@contoso.com","Role":"Guest"}]"""), TeamName = null, TeamGuid = "t-1" },
            Team("TeamCreated", Days(1), ("Gina", People.Gina.DirectoryUpn, 3)))
            .Cells("external-users-in-teams", "Time", "User", "Team", "Channel", "By", "RemovedAt", "HomeTenant", "Relationship").ShouldBe(
            [
                "2026-03-01 10:00 | guest@contoso.com | t-1 |  | alice@contoso.com |  | Contoso | own",
                "2026-02-27 10:01 | partner@fabrikam.com | Finance | Budget | alice@contoso.com |  | Fabrikam | partner",
                "2026-02-25 10:00 | gina@fabrikam.com | Finance |  | alice@contoso.com | 2026-02-26 10:00 | Fabrikam | partner",
                "2026-02-25 10:00 | mal@evil.example | Finance |  | alice@contoso.com |  | evil.example | unknown",
            ]);
    }

    [Fact]
    public void A_burst_needs_thirty_different_files_within_an_hour_of_any_minutes()
    {
        TimeSpan border = TimeSpan.FromHours(2) + Minutes(30);
        Of(
            [
                .. Downloads(People.Gina, 30, border, Minutes(1.9)),
                .. Downloads(People.Mal, 29, border, Minutes(1)),
                Downloaded(People.Mal, "0.docx", border - Minutes(30)),
                .. Downloads(People.Otto, 30, border, Minutes(2.1)),
                .. Downloads(People.Alice, 40, border, Minutes(1)),
            ])
            .Cells("download-bursts", "Start", "End", "User", "Files", "Downloads", "Sites", "IPAddresses", "HomeTenant").ShouldBe(
            [$"2026-03-02 07:30 | 2026-03-02 08:25 | gina@fabrikam.com | 30 | 30 | {Site} | 203.0.113.10 | Fabrikam"]);
    }

    [Fact]
    public void Bursts_that_overlap_are_one_and_others_are_two() => Of([.. Downloads(People.Gina, 60, Days(2), Minutes(1.5)), .. Downloads(People.Gina, 30, Days(1), Minutes(1))])
        .Cells("download-bursts", "Start", "End", "Files").ShouldBe(["2026-03-01 10:00 | 2026-03-01 10:29 | 30", "2026-02-28 10:00 | 2026-02-28 11:28 | 60"]);

    [Fact]
    public void One_act_of_sharing_is_one_row_whatever_is_logged_of_it()
    {
        OfficeActivity share = Office("SharingSet", "alice@contoso.com", Days(3) + Minutes(2)) with
        {
            OfficeObjectId = $"{Site}plan.xlsx",
            ItemType = "File",
            TargetUserOrGroupName = People.Gina.DirectoryUpn,
            TargetUserOrGroupType = "Guest",
        };
        Of(
            share,
            share with { OfficeId = "2", TimeGenerated = Sample.Ago(Days(3) - Minutes(3)), Operation = "SharingInvitationCreated", TargetUserOrGroupName = "GINA@fabrikam.com" },
            share with { OfficeId = "3", Operation = "AddedToSecureLink", TargetUserOrGroupName = null, UserSharedWith = "urn:spo:guest#gina@fabrikam.com", TargetUserOrGroupType = null },
            share with { OfficeId = "4", TimeGenerated = Sample.Ago(Days(1)), UserId = "i:0#.f|membership|gina_fabrikam.com#ext#@contoso.onmicrosoft.com", TargetUserOrGroupName = "mal@evil.example", TargetUserOrGroupType = "Member" },
            share with { OfficeId = "5", TargetUserOrGroupName = "Finance Members", TargetUserOrGroupType = "SharePointGroup" },
            share with { OfficeId = "6", TargetUserOrGroupName = "bob@contoso.com", TargetUserOrGroupType = "Member" },
            share with { OfficeId = "7", TargetUserOrGroupName = "app@sharepoint", TargetUserOrGroupType = "Member" })
            .Cells("shared-with-external-users", "Time", "User", "Item", "ItemType", "By", "ByExternal", "How", "HomeTenant").ShouldBe(
            [
                $"2026-03-01 10:00 | mal@evil.example | {Site}plan.xlsx | File | gina@fabrikam.com | yes | SharingSet | evil.example",
                $"2026-02-27 09:58 | gina@fabrikam.com | {Site}plan.xlsx | File | alice@contoso.com | no | AddedToSecureLink, SharingInvitationCreated, SharingSet | Fabrikam",
            ]);
    }

    [Theory]
    [InlineData("User", "*", "added to a team | 1; downloaded | 2; shared | 1")]
    [InlineData("User", "alice", "added to a team | 1; shared | 1")]
    [InlineData("User", "MAL", "downloaded | 1; shared | 1")]
    [InlineData("ExternalTenant", "33333333-3333-4333-8333-333333333333", "added to a team | 1; downloaded | 1")]
    [InlineData("Relationship", "unknown", "downloaded | 1; shared | 1")]
    [InlineData("HomeTenant", "22222222-2222-4222-8222-222222222222", "")]
    public void The_chart_counts_each_kind_as_the_pickers_say(string parameter, string value, string expected) => string.Join(
        "; ",
        Of(
            Team("MemberAdded", Days(1), ("Gina", People.Gina.DirectoryUpn, 3)),
            Downloaded(People.Gina, "a.docx", Days(1)),
            Downloaded(People.Mal, "a.docx", Days(1)),
            Office("SharingSet", "alice@contoso.com", Days(1)) with { OfficeObjectId = Site, TargetUserOrGroupName = "mal@evil.example", TargetUserOrGroupType = "Guest" })
            .Pick(parameter, value).Cells("teams-and-files-over-time", "Event", "Events")).ShouldBe(expected);

    private static IEnumerable<OfficeActivity> Downloads(Person by, int count, TimeSpan first, TimeSpan apart) =>
        Enumerable.Range(0, count).Select(number => Downloaded(by, $"{number}.docx", first - (number * apart)));

    private static OfficeActivity Downloaded(Person by, string file, TimeSpan ago) => Office("FileDownloaded", by.DirectoryUpn, ago) with
    {
        RecordType = "SharePointFileOperation",
        OfficeWorkload = "SharePoint",
        OfficeObjectId = Site + file,
        Site_Url = Site,
    };

    private static OfficeActivity Team(string operation, TimeSpan ago, params IEnumerable<(string Name, string Upn, int Role)> members) => Office(operation, "alice@contoso.com", ago) with
    {
        OfficeWorkload = "MicrosoftTeams",
        TeamName = "Finance",
        Members = Dynamic.Of(members.Select(member => new { DisplayName = member.Name, UPN = member.Upn, member.Role }).ToArray()),
    };

    private static OfficeActivity Office(string operation, string by, TimeSpan ago) => new()
    {
        TimeGenerated = Sample.Ago(ago),
        OfficeId = Sample.Id($"{operation} {by} {ago}"),
        OrganizationId = Tenants.Home.ToString(),
        Operation = operation,
        UserId = by,
        ClientIP = SignIn.Address,
    };

    /// <summary>What the hidden parameter would hold.</summary>
    private string Presence(params IReadOnlyList<TableRow> given)
    {
        ParameterQuery query = Log.Query.ShouldNotBeNull();
        QueryItem item = new QueryItem<ValueRow> { Name = "value", Title = "Value", NoData = new("None."), Time = query.Time, Resources = query.Resources, Visual = new GridVisual { Columns = [] }, Query = query.Query };
        return new PickedWorkbook(GuestActivityRows.Workbook with { Items = [.. GuestActivityRows.Workbook.Items.OfType<ParameterStep>(), item] }, host.FrontEnd, Schema) { Given = given }.Cells("value", "value").ShouldHaveSingleItem();
    }

    private sealed record ValueRow(string value);

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => GuestActivityRows.Of(host.FrontEnd, given);
}
