using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using Shouldly;
using Xunit;
using static CrossTenantSentinel.Tests.Content.GuestActivityRows;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about invitations shows of invited domains and of lists that are invited at once.</summary>
public sealed class GuestActivityDomainRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    [Fact]
    public void Domains_are_counted_and_an_invitation_without_address_is_not_lost() => Of(
        Invited(People.Alice, People.Gina, Days(3)),
        Invited(People.Bob, People.Gina, Days(2)),
        Invited(People.Alice, People.Mal, Days(1)) with { AdditionalDetails = null, TargetResources = null })
        .Cells("invited-domains", "Domain", "Invitations").ShouldBe(["fabrikam.com | 2", "(no address in the log) | 1"]);

    [Fact]
    public void Look_alike_domains_say_what_they_are_like()
    {
        TenantSettings settings = new();
        PickedWorkbook workbook = new(Workbook, host.FrontEnd, Schema)
        {
            Watchlists =
            [
                Lists.Directory(settings, TenantDirectory.Contoso, TenantDirectory.Fabrikam, new TenantDirectory.Row(Tenants.Unlisted, "Evil", "evil.example", Relationship: Relationships.Blocked)),
                Lists.Names(settings, ProtectedNames.Row.Of("Microsoft")),
            ],
            Given =
            [
                .. new[] { "c0ntoso.com", "contosologin.example", "fabrikan.com", "rnicrosoft.example", "evil.example", "mailinator.com", "mail.contoso.com", "fabrikam.com", "adatum.example" }
                    .Select((domain, number) => Invited(People.Alice, Stranger($"x{number}") with { UserPrincipalName = $"x{number}@{domain}" }, Days(number + 1))),
                Invited(People.Bob, Stranger("y") with { UserPrincipalName = "y@c0ntoso.com" }, Days(1)),
                Accepted(Stranger("y") with { UserPrincipalName = "y@c0ntoso.com" }, Days(0.5)),
            ],
        };
        workbook.Cells("look-alike-domains", "Domain", "Likeness", "Matched", "Invitations", "Accepted", "Invited", "Inviters").ShouldBe(
        [
            "c0ntoso.com | looks the same | contoso.com | 2 | 1 | x0@c0ntoso.com, y@c0ntoso.com | adm-bob@contoso.com, alice@contoso.com",
            "contosologin.example | the name with a lure | contoso.com | 1 | 0 | x1@contosologin.example | alice@contoso.com",
            "evil.example | the tenant is blocked |  | 1 | 0 | x4@evil.example | alice@contoso.com",
            "fabrikan.com | one letter is different | fabrikam.com | 1 | 0 | x2@fabrikan.com | alice@contoso.com",
            "mailinator.com | disposable mailboxes |  | 1 | 0 | x5@mailinator.com | alice@contoso.com",
            "rnicrosoft.example | looks the same | Microsoft | 1 | 0 | x3@rnicrosoft.example | alice@contoso.com",
        ]);
    }

    [Fact]
    public void Bulk_operations_stand_with_the_invitations_around_them()
    {
        AuditLogs bulk = Invited(People.Alice, People.Gina, Days(3)) with { OperationName = "Bulk invite users - started (bulk)", TargetResources = null, Id = "bulk" };
        Of(
            bulk,
            bulk with { OperationName = "Bulk invite users - finished (bulk)", Id = "end", ActivityDateTime = Sample.Ago(Days(3) - Minutes(20)), Result = "Failure" },
            Invited(People.Alice, People.Gina, Days(3) - Minutes(10)),
            Invited(People.Alice, People.Mal, Days(3) - Minutes(50)),
            Invited(People.Bob, People.Otto, Days(3) - Minutes(10)))
            .Cells("bulk-invitations", "Time", "Inviter", "Operation", "Result", "Invitations", "IPAddress").ShouldBe(
            [
                "2026-02-27 10:20 | alice@contoso.com | Bulk invite users - finished (bulk) | failure | 1 | 203.0.113.10",
                "2026-02-27 10:00 | alice@contoso.com | Bulk invite users - started (bulk) | success | 2 | 203.0.113.10",
            ]);
    }

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => GuestActivityRows.Of(host.FrontEnd, given);
}
