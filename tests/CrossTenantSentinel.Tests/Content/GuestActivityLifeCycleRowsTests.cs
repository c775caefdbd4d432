using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using Shouldly;
using Xunit;
using static CrossTenantSentinel.Tests.Content.GuestActivityRows;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about the life of guests shows of sample events.</summary>
public sealed class GuestActivityLifeCycleRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private const string GroupId = "dddddddd-dddd-4ddd-8ddd-dddddddddd01";

    [Fact]
    public void The_life_of_a_guest_stands_in_order_below_its_name()
    {
        TableRow[] given = Life();
        Of(given).Cells("guest-timeline", "Guest", "Time", "Event", "What", "How", "By", "HomeTenant", "Relationship").ShouldBe(
        [
            "gina@fabrikam.com | 2026-02-10 10:00 | invited |  |  | alice@contoso.com | Fabrikam | partner",
            "gina@fabrikam.com | 2026-02-11 10:00 | accepted |  |  | gina@fabrikam.com | Fabrikam | partner",
            "gina@fabrikam.com | 2026-02-20 10:00 | role given | Global Reader | permanent | adm-bob@contoso.com | Fabrikam | partner",
            "gina@fabrikam.com | 2026-02-21 10:00 | group joined | Finance | owner | alice@contoso.com | Fabrikam | partner",
            "gina@fabrikam.com | 2026-02-22 10:00 | type changed | guest to member |  | adm-bob@contoso.com | Fabrikam | partner",
            "gina@fabrikam.com | 2026-02-27 10:00 | deleted |  | can be restored | adm-bob@contoso.com | Fabrikam | partner",
            "mal@evil.example | 2026-02-15 10:00 | invited |  |  | alice@contoso.com | evil.example | unknown",
            "mal@evil.example | 2026-02-25 10:00 | invited again | 2026-02-15 by alice@contoso.com | redemption reset | alice@contoso.com | evil.example | unknown",
        ]);
        Of(given).Cells("life-cycle-numbers", "Metric", "Value").ShouldBe(
            ["Invited | 2", "Invited again | 1", "Accepted | 1", "Became members | 1", "Roles given | 1", "Groups joined | 1", "Deleted | 1"]);
    }

    [Fact]
    public void Conversions_are_real_changes_of_the_type_in_both_directions()
    {
        AuditLogs unknown = Changed(People.Mal, null, "[\"Member\"]", Days(2));
        Of(
            Changed(People.Gina, "[\"Guest\"]", "[\"Member\"]", Days(1)),
            unknown,
            Changed(People.Alice, "[\"Member\"]", "[\"Guest\"]", Days(3)),
            Changed(People.Otto, "[\"Guest\"]", "[\"Guest\"]", Days(4)),
            Changed(People.Carol, null, "[\"Member\"]", Days(4)),
            Changed(People.Gina, "[\"Guest\"]", "[\"Member\"]", Days(5)) with { Result = "failure" },
            Changed(People.Mal, null, "\"Member\"", Days(6)) with
            {
                TargetResources = DirectoryEvent.Targets(
                    DirectoryEvent.UserTarget(People.Mal, ("TargetId.UserType", null, "\"Member\""), ("Included Updated Properties", null, "\"Department\""))),
            })
            .Cells("guest-conversions", "Time", "Guest", "What", "How", "By", "HomeTenant").ShouldBe(
            [
                "2026-03-01 10:00 | gina@fabrikam.com | guest to member |  | adm-bob@contoso.com | Fabrikam",
                "2026-02-28 10:00 | mal@evil.example | guest to member | type before not in the log | adm-bob@contoso.com | evil.example",
                "2026-02-27 10:00 | alice@contoso.com | member to guest |  | adm-bob@contoso.com | Contoso",
            ]);
    }

    [Fact]
    public void Roles_of_every_tier_and_groups_are_grants_and_both_logs_of_one_count_once()
    {
        AuditLogs managed = DirectoryEvent.ManagedRoleAssigned("Add eligible member to role in PIM completed (permanent)", People.Bob, People.Mal, "Global Administrator");
        Of(
            DirectoryEvent.RoleAssigned(People.Bob, People.Gina, "Directory Readers", Days(3)),
            managed,
            managed with { Id = "twin", OperationName = "Add eligible member to role", InitiatedBy = AuditEvent.Application("MS-PIM", new("cccccccc-cccc-4ccc-8ccc-cccccccccc07")) },
            DirectoryEvent.GroupChanged(Operations.AddGroupMember, People.Alice, People.Gina, GroupId, "", Days(2)) with { InitiatedBy = AuditEvent.Application("Access packages", new("cccccccc-cccc-4ccc-8ccc-cccccccccc08")) },
            DirectoryEvent.GroupChanged(Operations.AddGroupMember, People.Bob, People.Otto with { DirectoryUpn = "otto@contoso.com" }, GroupId, "Finance", Days(4)),
            Identity.Of(People.Otto with { DirectoryUpn = "otto@contoso.com" }),
            DirectoryEvent.RoleAssigned(People.Bob, People.Alice, "Global Administrator", Days(3)))
            .Cells("guest-grants", "Time", "Guest", "Kind", "What", "How", "Privilege", "By").ShouldBe(
            [
                "2026-03-02 09:55 | mal@evil.example | role | Global Administrator | eligible | controls the tenant | adm-bob@contoso.com",
                $"2026-02-28 10:00 | gina@fabrikam.com | group | {GroupId} | member |  | Access packages",
                "2026-02-27 10:00 | gina@fabrikam.com | role | Directory Readers | permanent |  | adm-bob@contoso.com",
                "2026-02-26 10:00 | otto@contoso.com | group | Finance | member |  | adm-bob@contoso.com",
            ]);
    }

    [Fact]
    public void A_deletion_that_two_services_log_is_one_and_one_for_good_another()
    {
        Person removed = People.Gina with { DirectoryUpn = $"{People.Gina.Id.Replace("-", "", StringComparison.Ordinal)}{People.Gina.DirectoryUpn}" };
        Of(
            Deleted(removed, "Delete user", Days(3)),
            Deleted(People.Gina, "Delete external user", Days(3) - Minutes(1)) with { LoggedByService = "Invited Users" },
            Deleted(removed, "Hard Delete user", Days(2)),
            Deleted(People.Alice, "Delete user", Days(1)))
            .Cells("guest-deletions", "Time", "Guest", "How", "By", "IPAddress", "Relationship").ShouldBe(
            [
                "2026-02-28 10:00 | gina@fabrikam.com | for good | adm-bob@contoso.com | 203.0.113.10 | partner",
                "2026-02-27 10:00 | gina@fabrikam.com | can be restored | adm-bob@contoso.com | 203.0.113.10 | partner",
            ]);
    }

    [Fact]
    public void Invitations_of_a_known_person_are_again_whoever_sent_the_first()
    {
        TableRow[] given =
        [
            Invited(People.Bob, People.Gina, Days(100)),
            Invited(People.Alice, People.Gina, Days(3)),
            Invited(People.Alice, People.Gina, Days(3) - Minutes(20)),
            Invited(People.Alice, People.Mal, Days(2)),
            Invited(People.Alice, People.Otto, Days(1)) with { OperationName = Operations.ReissueInvitation },
        ];
        string[] again = ["2026-03-01 10:00 | otto@personal.example |  | redemption reset | alice@contoso.com", "2026-02-27 10:00 | gina@fabrikam.com | 2025-11-22 by adm-bob@contoso.com |  | alice@contoso.com"];
        Of(given).Cells("re-invitations", "Time", "Guest", "What", "How", "By").ShouldBe(again);
        Of(given).Pick("User", "alice").Cells("re-invitations", "Time", "Guest", "What", "How", "By").ShouldBe(again);
    }

    [Theory]
    [InlineData("User", "gina", 6)]
    [InlineData("User", "BOB", 3)]
    [InlineData("ExternalTenant", "33333333-3333-4333-8333-333333333333", 6)]
    [InlineData("Relationship", "unknown", 2)]
    [InlineData("HomeTenant", "22222222-2222-4222-8222-222222222222", 0)]
    public void Pickers_narrow_the_timeline(string parameter, string value, int rows) => Of(Life()).Pick(parameter, value).Show("guest-timeline").Count.ShouldBe(rows);

    private static TableRow[] Life() =>
    [
        Invited(People.Alice, People.Gina, Days(20)),
        Accepted(People.Gina, Days(19)),
        DirectoryEvent.RoleAssigned(People.Bob, People.Gina, "Global Reader", Days(10)),
        DirectoryEvent.GroupChanged(Operations.AddGroupOwner, People.Alice, People.Gina, GroupId, "Finance", Days(9)),
        Changed(People.Gina, "[\"Guest\"]", "[\"Member\"]", Days(8)),
        Deleted(People.Gina, "Delete user", Days(3)),
        Invited(People.Alice, People.Mal, Days(15)),
        Invited(People.Alice, People.Mal, Days(5)) with { OperationName = Operations.ReissueInvitation },
        Invited(People.Alice, People.Otto, Days(40)),
    ];

    private static AuditLogs Changed(Person of, string? before, string after, TimeSpan ago) => At(ago, DirectoryEvent.PropertyChanged(People.Bob, of, "UserType", before, after));

    private static AuditLogs Deleted(Person who, string operation, TimeSpan ago) =>
        At(ago, DirectoryEvent.PropertyChanged(People.Bob, who, "AccountEnabled", null, null)) with { OperationName = operation };

    private static AuditLogs At(TimeSpan ago, AuditLogs row) => row with
    {
        Id = Sample.Id($"{row.TargetResources} {ago}"),
        TimeGenerated = Sample.Ago(ago),
        ActivityDateTime = Sample.Ago(ago),
        CorrelationId = Sample.Id($"correlation {row.TargetResources} {ago}"),
    };

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => GuestActivityRows.Of(host.FrontEnd, given);
}
