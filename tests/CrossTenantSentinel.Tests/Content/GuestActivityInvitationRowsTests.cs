using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using Shouldly;
using Xunit;
using static CrossTenantSentinel.Tests.Content.GuestActivityRows;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about invitations shows of sample events.</summary>
public sealed class GuestActivityInvitationRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    [Fact]
    public void Totals_count_retries_once_and_say_what_share_was_accepted() => Of(
        Invited(People.Alice, People.Gina, Days(10)),
        Invited(People.Alice, People.Gina, Days(10) - Minutes(30)),
        Accepted(People.Gina, Days(9)),
        Invited(People.Gina, People.Mal, Days(8)),
        Accepted(People.Mal, Days(8.5)),
        Invited(People.Alice, People.Otto, Days(7)) with { InitiatedBy = AuditEvent.Application("Contoso Onboarding", new("cccccccc-cccc-4ccc-8ccc-cccccccccc05")) },
        Invited(People.Alice, People.Mia, Days(2)) with { Result = "failure" },
        Invited(People.Alice, People.Mia, Days(31)))
        .Cells("invitation-numbers", "Metric", "Value", "Share").ShouldBe(
        [
            "Invitations sent | 3 | to 3 domains",
            "Accepted | 1 | 33.3 % of those sent",
            "Sent by external users | 1 | 33.3 % of those sent",
            "Sent by applications | 1 | 33.3 % of those sent",
        ]);

    [Fact]
    public void A_redemption_is_found_by_address_by_guest_or_by_invitation() => Of(
        Invited(People.Alice, People.Gina, Days(10)),
        Accepted(People.Gina, Days(9)) with { TargetResources = DirectoryEvent.Targets(new { type = "User", displayName = "Email: GINA@fabrikam.com" }) },
        Invited(People.Alice, People.Mal, Days(8)),
        Accepted(People.Mal, Days(7)) with { TargetResources = DirectoryEvent.Targets(new { id = People.Mal.Id.ToUpperInvariant(), type = "User", displayName = "" }) },
        Invited(People.Alice, People.Otto, Days(6)),
        Accepted(People.Otto, Days(5)) with { TargetResources = DirectoryEvent.Targets(new { displayName = $"InvitationId: I-{People.Otto.UserPrincipalName}" }) },
        Invited(People.Alice, People.Mia, Days(4)))
        .Cells("invitation-numbers", "Value").ShouldBe(["4", "3", "0", "0"]);

    [Fact]
    public void Weeks_without_events_are_drawn_and_redemptions_count_when_they_happen() => Of(
        Invited(People.Alice, People.Gina, Days(20)),
        Invited(People.Alice, People.Mal, Days(20)),
        Accepted(People.Gina, Days(6)),
        Accepted(People.Gina, Days(6) - Minutes(1)) with { OperationName = "Redeem extern user invite" },
        Invited(People.Alice, People.Otto, Days(100)),
        Accepted(People.Otto, Days(5)),
        Accepted(People.Mia, Minutes(5)))
        .Cells("invitations-per-week", "Week", "Sent", "Accepted").ShouldBe(
        [
            "2026-01-26 00:00 | 0 | 0",
            "2026-02-02 00:00 | 0 | 0",
            "2026-02-09 00:00 | 2 | 0",
            "2026-02-16 00:00 | 0 | 0",
            "2026-02-23 00:00 | 0 | 2",
            "2026-03-02 00:00 | 0 | 1",
        ]);

    [Fact]
    public void The_user_picker_finds_invited_and_those_whom_an_inviter_brought()
    {
        AuditLogs[] given =
        [
            Invited(People.Alice, People.Gina, Days(50)), Accepted(People.Gina, Days(10)), Invited(People.Bob, People.Mal, Days(9)), Accepted(People.Mal, Days(8)), Invited(People.Alice, People.Otto, Days(1)),
        ];
        Sums("*").ShouldBe((2, 2));
        Sums("ALICE").ShouldBe((1, 1));
        Sums("mal@").ShouldBe((1, 1));
        Sums("nobody").ShouldBe((0, 0));

        (long Sent, long Accepted) Sums(string user)
        {
            IReadOnlyList<IReadOnlyDictionary<string, object?>> weeks = Of(given).Pick("User", user).Show("invitations-per-week");
            return (weeks.Sum(week => (long)week["Sent"]!), weeks.Sum(week => (long)week["Accepted"]!));
        }
    }

    [Fact]
    public void The_trend_is_the_line_of_least_squares()
    {
        PickedWorkbook workbook = new(Workbook, host.FrontEnd, Schema)
        {
            Range = Days(2.5),
            Given = [Invited(People.Alice, People.Gina, Days(1)), Invited(People.Alice, People.Mal, Minutes(9)), Invited(People.Alice, People.Otto, Minutes(7)), Invited(People.Alice, People.Mia, Minutes(5))],
        };
        workbook.Cells("invitation-trend", "TimeGenerated", "Sent", "Trend").ShouldBe(
            ["2026-02-27 00:00 | 0 | 0", "2026-02-28 00:00 | 0 | 0.5", "2026-03-01 00:00 | 1 | 1.5", "2026-03-02 00:00 | 3 | 2.5"]);
    }

    [Fact]
    public void Inviters_stand_by_number_with_kind_and_share() => Of(
        Invited(People.Alice, People.Gina, Days(10)),
        Invited(People.Alice, People.Mal, Days(9)),
        Accepted(People.Mal, Days(8)),
        Invited(People.Mal, People.Otto, Days(7)),
        Invited(People.Alice, People.Mia, Days(6)) with { InitiatedBy = AuditEvent.Application("Contoso Onboarding", new("cccccccc-cccc-4ccc-8ccc-cccccccccc05")) })
        .Cells("inviters", "Inviter", "Kind", "Invitations", "Accepted", "AcceptedShare", "Domains", "LastInvitation").ShouldBe(
        [
            "alice@contoso.com | our user | 2 | 1 | 50 | 2 | 2026-02-21 10:00",
            "Contoso Onboarding | application | 1 | 0 | 0 | 1 | 2026-02-24 10:00",
            "mal@evil.example | external user | 1 | 0 | 0 | 1 | 2026-02-23 10:00",
        ]);

    [Fact]
    public void Guests_who_invite_are_known_by_name_or_by_the_directory() => Of(
        Invited(People.Gina, People.Mal, Days(3)),
        Accepted(People.Mal, Days(2)),
        Invited(People.Gina, People.Gina with { UserPrincipalName = "greg@fabrikam.com", ObjectId = new(Sample.Id("greg")) }, Days(4)),
        Invited(People.Otto with { DirectoryUpn = "otto@contoso.com" }, People.Mal, Days(5)),
        Identity.Of(People.Otto with { DirectoryUpn = "otto@contoso.com" }),
        Invited(People.Alice, People.Otto, Days(6)))
        .Cells("guests-inviting-guests", "Time", "Inviter", "Invited", "SameDomain", "HomeTenant", "Relationship", "IPAddress", "AcceptedAt").ShouldBe(
        [
            "2026-02-27 10:00 | gina@fabrikam.com | mal@evil.example | no | evil.example | unknown | 203.0.113.10 | 2026-02-28 10:00",
            "2026-02-26 10:00 | gina@fabrikam.com | greg@fabrikam.com | yes | Fabrikam | partner | 203.0.113.10 | ",
            "2026-02-25 10:00 | otto@contoso.com | mal@evil.example | no | evil.example | unknown | 203.0.113.10 | 2026-02-28 10:00",
        ]);

    [Fact]
    public void Open_invitations_are_those_that_nobody_accepted_and_that_are_not_gone()
    {
        Person reset = Stranger("reset"), lost = Stranger("lost"), deleted = Stranger("deleted"), settled = Stranger("settled"), gone = Stranger("gone");
        Of(
            Invited(People.Alice, People.Mal, Days(31)),
            Invited(People.Bob, People.Mal, Days(40)),
            Invited(People.Alice, People.Mia, Days(29)),
            Invited(People.Alice, People.Gina, Days(170)),
            Accepted(People.Gina, Days(1)),
            Invited(People.Alice, lost, Days(181)),
            Invited(People.Alice, reset, Days(100)),
            Accepted(reset, Days(99)),
            Invited(People.Alice, reset, Days(50)) with { OperationName = Operations.ReissueInvitation },
            Invited(People.Alice, deleted, Days(60)),
            Invited(People.Bob, deleted, Days(50)) with { OperationName = "Delete user" },
            Invited(People.Alice, People.Otto, Days(35)) with { TargetResources = DirectoryEvent.Targets(new { type = "User" }) },
            Invited(People.Bob, People.Otto, Days(34)) with { OperationName = "Delete user", TargetResources = DirectoryEvent.Targets(new { id = Sample.Id("other"), type = "User" }) },
            Invited(People.Alice, settled, Days(60)),
            Identity.Of(settled) with { UserState = "Accepted" },
            Invited(People.Alice, gone, Days(60)),
            Identity.Of(gone) with { IsAccountEnabled = false })
            .Cells("open-invitations", "Invited", "Domain", "Relationship", "LastInvitation", "DaysWaiting", "Invitations", "Inviters").ShouldBe(
            [
                "reset@evil.example | evil.example | unknown | 2026-01-11 10:00 | 50 | 2 | alice@contoso.com",
                "otto@personal.example | personal.example | unknown | 2026-01-26 10:00 | 35 | 1 | alice@contoso.com",
                "mal@evil.example | evil.example | unknown | 2026-01-30 10:00 | 31 | 2 | adm-bob@contoso.com, alice@contoso.com",
            ]);
    }

    [Theory]
    [InlineData("ExternalTenant", "33333333-3333-4333-8333-333333333333", 1)]
    [InlineData("Relationship", "unknown", 1)]
    [InlineData("HomeTenant", "22222222-2222-4222-8222-222222222222", 0)]
    [InlineData("User", "bob", 1)]
    [InlineData("User", "fabrikam", 1)]
    public void Pickers_narrow_invitations(string parameter, string value, int domains) => Of(Invited(People.Alice, People.Gina, Days(1)), Invited(People.Bob, People.Mal, Days(1)))
        .Pick(parameter, value).Show("invited-domains").Count.ShouldBe(domains);

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => GuestActivityRows.Of(host.FrontEnd, given);
}
