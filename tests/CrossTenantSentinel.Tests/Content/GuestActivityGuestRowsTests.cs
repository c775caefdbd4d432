using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using Shouldly;
using Xunit;
using static CrossTenantSentinel.Tests.Content.GuestActivityRows;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about guests shows of sample events.</summary>
public sealed class GuestActivityGuestRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    /// <summary>A guest with a one-time passcode: the log names our own tenant as the home.</summary>
    private static readonly Person Passcode = People.Otto with { Home = Tenants.Home };

    [Fact]
    public void Numbers_count_each_user_once_and_successes_only()
    {
        SigninLogs gina = SignIn.Inbound(People.Gina, Days(3));
        Of(
            gina,
            gina with { UserId = People.Gina.Id.ToUpperInvariant(), IngestedAt = gina.TimeGenerated.GetValueOrDefault().AddHours(1) },
            SignIn.NonInteractive(SignIn.Inbound(People.Gina, Days(2))),
            SignIn.Inbound(People.Mal, Days(1)) with { ResultType = "50126" },
            SignIn.Inbound(Passcode, Days(1)),
            SignIn.Inbound(People.Mia, Days(1)),
            SignIn.Inbound(People.Tess, Days(1)) with { CrossTenantAccessType = "ServiceProvider" },
            SignIn.Inbound(People.Mal, Days(1)) with { CrossTenantAccessType = CrossTenantAccessTypes.Passthrough, Id = "p-1" },
            SignIn.Internal(People.Alice, Days(1)),
            SignIn.Outbound(People.Alice, Tenants.Partner, Days(1)))
            .Cells("guest-numbers", "Metric", "Value").ShouldBe(["Active guests | 2", "Home tenants | 2", "Guests without an Entra tenant | 1", "B2B members | 1"]);
    }

    [Fact]
    public void Guests_and_members_are_told_apart_over_time() => Of(
        SignIn.Inbound(People.Gina, Days(2)), SignIn.Inbound(People.Mal, Days(2)) with { ResultType = "50126" }, SignIn.Inbound(People.Mia, Days(2)), SignIn.Inbound(Passcode, Days(1)))
        .Cells("guests-and-members-over-time", "TimeGenerated", "Account", "SignIns").ShouldBe(
        [
            "2026-02-28 00:00 | guest | 2",
            "2026-02-28 00:00 | member | 1",
            "2026-03-01 00:00 | guest without Entra tenant | 1",
        ]);

    [Fact]
    public void Domains_and_resources_count_each_user_once()
    {
        PickedWorkbook workbook = Of(
            SignIn.Inbound(People.Gina, Days(3)),
            SignIn.Inbound(People.Gina, Days(2)),
            SignIn.Inbound(People.Gina, Days(1)) with { ResourceDisplayName = "Microsoft Graph", ResourceIdentity = AppIds.MicrosoftGraph },
            SignIn.Inbound(Stranger("greg"), Days(1)),
            SignIn.Inbound(People.Mal, Days(1)),
            SignIn.Inbound(People.Otto, Days(1)) with { ResultType = "50126" },
            SignIn.Inbound(People.Mia, Days(1)));
        workbook.Cells("guest-domains", "Domain", "Users").ShouldBe(["evil.example | 2", "fabrikam.com | 1", "labs.contoso.net | 1"]);
        workbook.Cells("guest-applications", "Resource", "Guests", "Members").ShouldBe(["Office 365 Exchange Online | 3 | 1", "Microsoft Graph | 1 | 0"]);
    }

    [Fact]
    public void A_guest_stands_in_one_row_with_applications_domain_inviter_and_roles() => Of(
        AuditEvent.Invitation(People.Alice, People.Gina, Days(100)),
        AuditEvent.Invitation(People.Bob, People.Gina, Days(10)),
        AuditEvent.Invitation(People.Mal, People.Otto, Days(5)) with { TargetResources = Dynamic.Parse("[]") },
        Identity.Of(People.Gina, "Guest Inviter", "Global Reader"),
        SignIn.Inbound(People.Gina, Days(3)),
        SignIn.Inbound(People.Gina, Days(2)) with { ResourceDisplayName = "Microsoft Graph", ResourceIdentity = AppIds.MicrosoftGraph },
        SignIn.Inbound(People.Gina, Days(1)) with { UserId = AccountIds.Nobody, UserPrincipalName = "GINA@fabrikam.com", ResultType = "50126" },
        SignIn.Inbound(Passcode, Days(4)))
        .Cells("guests", "Guest", "Account", "Domain", "HomeTenant", "Relationship", "Applications", "SignIns", "Failures", "LastSeen", "InvitedBy", "InvitedAt", "Roles").ShouldBe(
        [
            "gina@fabrikam.com | guest | fabrikam.com | Fabrikam | partner | Microsoft Graph, Office 365 Exchange Online | 3 | 1 | 2026-02-28 10:00 | alice@contoso.com | 2025-11-22 10:00 | Global Reader, Guest Inviter",
            "otto@personal.example | guest without Entra tenant | personal.example | (guests without an Entra tenant) | unknown | Office 365 Exchange Online | 1 | 0 | 2026-02-26 10:00 | mal@evil.example | 2026-02-25 10:00 | ",
        ]);

    [Fact]
    public void A_guest_without_success_has_no_last_sign_in() => Of(SignIn.Inbound(People.Mal, Days(1)) with { ResultType = "53003" })
        .Cells("guests", "Guest", "SignIns", "Failures", "LastSeen").ShouldBe(["mal@evil.example | 1 | 1 | "]);

    [Fact]
    public void Inactive_are_those_without_success_for_45_and_90_days_unless_they_are_gone_or_new()
    {
        PickedWorkbook workbook = Of(
            Identity.Of(People.Gina),
            Identity.Of(People.Mal) with { AccountCreationTime = Sample.Ago(Days(400)) },
            Identity.Of(People.Otto) with { AccountCreationTime = Sample.Ago(Days(50)), AccountTenantId = null },
            Identity.Of(People.Mia) with { AccountCreationTime = Sample.Ago(Days(44)) },
            Identity.Of(Stranger("gone")) with { IsAccountEnabled = false },
            Identity.Of(Stranger("deleted")) with { DeletedDateTime = Sample.Ago(Days(2)) },
            Identity.Of(People.Alice),
            SignIn.Inbound(People.Gina, Days(46)),
            SignIn.Inbound(People.Gina, Days(20)) with { ResultType = "50126" },
            SignIn.NonInteractive(SignIn.Inbound(Stranger("busy"), Days(44))),
            SignIn.Inbound(Stranger("left"), Days(60)),
            AuditEvent.Invitation(People.Alice, Stranger("left"), Days(50)) with { OperationName = "DELETE USER." });
        workbook.Cells("inactive-guest-numbers", "Metric", "Value").ShouldBe(["Inactive for more than 45 days | 3", "Inactive for more than 90 days | 1"]);
        workbook.Cells("inactive-guests", "Guest", "Domain", "HomeTenant", "LastSeen", "Inactive").ShouldBe(
        [
            "mal@evil.example | evil.example | evil.example |  | more than 90 days",
            "otto@personal.example | personal.example | personal.example |  | more than 45 days",
            "gina@fabrikam.com | fabrikam.com | Fabrikam | 2026-01-15 10:00 | more than 45 days",
        ]);
    }

    [Theory]
    [InlineData("User", "GINA", 1)]
    [InlineData("ExternalTenant", "33333333-3333-4333-8333-333333333333", 1)]
    [InlineData("ExternalTenant", "non-entra", 1)]
    [InlineData("Relationship", "Partner", 1)]
    [InlineData("Relationship", "unknown", 2)]
    [InlineData("Status", "success", 2)]
    [InlineData("SignInKind", "nonInteractive", 1)]
    [InlineData("HomeTenant", "22222222-2222-4222-8222-222222222222", 0)]
    [InlineData("HomeTenant", "11111111-1111-4111-8111-111111111111", 3)]
    [InlineData("Application", "00000002-0000-0FF1-ce00-000000000000", 3)]
    public void Pickers_narrow_the_guests(string parameter, string value, int rows) => Of(
        SignIn.Inbound(People.Gina), SignIn.Inbound(People.Mal) with { ResultType = "50126" }, SignIn.NonInteractive(SignIn.Inbound(Passcode)))
        .Pick(parameter, value).Show("guests").Count.ShouldBe(rows);

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => GuestActivityRows.Of(host.FrontEnd, given);
}
