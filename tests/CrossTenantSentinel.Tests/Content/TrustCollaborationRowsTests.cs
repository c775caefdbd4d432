using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about external collaboration shows of sample events. The sample clock stands at ten o'clock on a Monday.</summary>
public sealed class TrustCollaborationRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private const string Guest = "10DAE51F-b6af-4016-8d66-8c2a99b929b3";
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "TrustAndPeering");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    [Fact]
    public void Levels_rise_and_fall_in_steps() => Of(
            Updated(20, ("AllowInvitesFrom", "\"1\"", "\"3\"")),
            Updated(10, ("allowInvitesFrom", "[\"everyone\"]", "\"None\""), ("GuestUserRoleId", $"\"{Guest}\"", $"\"{GuestRoles.SameAsMember}\"")))
        .Cells("collaboration-history", "Setting", "Time", "Level").ShouldBe(
        [
            "What guests may see | 2026-01-31 10:00 | 1", "What guests may see | 2026-02-20 09:59 | 1", "What guests may see | 2026-02-20 10:00 | 2", "What guests may see | 2026-03-02 10:00 | 2",
            "Who may invite | 2026-01-31 10:00 | 1", "Who may invite | 2026-02-10 09:59 | 1", "Who may invite | 2026-02-10 10:00 | 3",
            "Who may invite | 2026-02-20 09:59 | 3", "Who may invite | 2026-02-20 10:00 | 0", "Who may invite | 2026-03-02 10:00 | 0",
        ]);

    [Fact]
    public void A_value_of_before_the_range_is_drawn_through_it() => Of(Updated(50, ("AllowInvitesFrom", "\"1\"", "\"2\"")))
        .Cells("collaboration-history", "Setting", "Time", "Level").ShouldBe(["Who may invite | 2026-01-31 10:00 | 2", "Who may invite | 2026-03-02 10:00 | 2"]);

    [Fact]
    public void Failed_tries_and_unknown_values_are_not_drawn() => Of(Updated(9, ("AllowInvitesFrom", "\"1\"", "\"3\"")) with { Result = "failure" }, Updated(8, ("AllowInvitesFrom", "\"7\"", "\"8\"")))
        .Show("collaboration-history").ShouldBeEmpty();

    [Fact]
    public void Settings_show_in_words_with_a_verdict_and_those_that_did_not_change_do_not() => Of(
            Updated(6, ("AllowInvitesFrom", "\"1\"", "\"3\""), ("GuestUserRoleId", $"\"{Guest}\"", $"[\"{Guest.ToLowerInvariant()}\"]"), ("BlockMsolPowerShell", "false", "true")),
            Updated(5, ("GuestUserRoleId", $"\"{Guest}\"", $"\"{GuestRoles.ByPermission[0]}\"")),
            Updated(4, ("AllowEmailVerifiedUsersToJoinOrganization", "[false]", "[True]")),
            Updated(3, ("AllowInvitesFrom", "\"7\"", null)),
            Updated(2, ("AllowInvitesFrom", "\"1\"", "\"3\"")) with { Result = "failure" })
        .Cells("collaboration-changes", "Time", "Setting", "Before", "After", "Weakened", "Actor", "ActorExternal", "IPAddress", "Outcome").ShouldBe(
        [
            "2026-02-28 10:00 | Who may invite | adminsAndGuestInviters | everyone |  | adm-bob@contoso.com | no | 203.0.113.10 | failure",
            "2026-02-27 10:00 | Who may invite | 7 | (not in the log) | unknown | adm-bob@contoso.com | no | 203.0.113.10 | success",
            "2026-02-26 10:00 | Joining with a verified e-mail address | off | on | yes | adm-bob@contoso.com | no | 203.0.113.10 | success",
            "2026-02-25 10:00 | What guests may see | limited | only themselves | no | adm-bob@contoso.com | no | 203.0.113.10 | success",
            "2026-02-24 10:00 | Who may invite | adminsAndGuestInviters | everyone | yes | adm-bob@contoso.com | no | 203.0.113.10 | success",
        ]);

    [Fact]
    public void Copies_and_tries_count_once()
    {
        AuditLogs made = Updated(6, ("AllowInvitesFrom", "\"1\"", "\"3\""));
        AuditLogs list = Domains(Operations.PolicyUpdated, 5, Policy(blocked: ["a.example"]), Policy());
        PickedWorkbook workbook = Of(
            made, made with { IngestedAt = made.TimeGenerated.GetValueOrDefault().AddHours(1) }, made with { Id = "again" }, made with { Id = "failed", Result = "failure" },
            list, list with { Id = "again" }, list with { Id = "failed", Result = "failure" });
        workbook.Cells("collaboration-changes", "Outcome").ShouldBe(["success"]);
        workbook.Cells("domain-changes", "Outcome").ShouldBe(["success"]);
        workbook.Show("collaboration-history").Count.ShouldBe(4);
    }

    [Fact]
    public void Domains_show_what_was_added_and_removed() => Of(
            Domains(Operations.PolicyAdded, 9, null, Policy(blocked: ["b.example", "a.example"])),
            Domains(Operations.PolicyUpdated, 8, Policy(blocked: ["a.example", "b.example"]), Policy(blocked: ["B.example", "c.example"])),
            Domains(Operations.PolicyUpdated, 7, Policy(blocked: ["b.example", "c.example"]), Policy(allowed: ["fabrikam.com"])),
            Domains(Operations.PolicyUpdated, 6, Policy(allowed: ["fabrikam.com"]), Policy(allowed: ["Fabrikam.com", "d.example"])),
            Domains(Operations.PolicyUpdated, 5, Policy(allowed: ["fabrikam.com", "d.example"]), Policy(allowed: ["d.example", "fabrikam.com"])),
            Domains(Operations.PolicyDeleted, 4, Policy(allowed: ["fabrikam.com", "d.example"]), null))
        .Cells("domain-changes", "Time", "List", "Added", "Removed", "Now", "Weakened", "Actor").ShouldBe(
        [
            "2026-02-26 10:00 | allowed |  | d.example, fabrikam.com | 0 | yes | adm-bob@contoso.com",
            "2026-02-24 10:00 | allowed | d.example |  | 2 | yes | adm-bob@contoso.com",
            "2026-02-23 10:00 | allowed | fabrikam.com |  | 1 | no | adm-bob@contoso.com",
            "2026-02-23 10:00 | blocked |  | b.example, c.example | 0 | yes | adm-bob@contoso.com",
            "2026-02-22 10:00 | blocked | c.example | a.example | 2 | yes | adm-bob@contoso.com",
            "2026-02-21 10:00 | blocked | a.example, b.example |  | 2 | no | adm-bob@contoso.com",
        ]);

    [Fact]
    public void A_list_in_a_property_of_its_own_is_read_and_other_policies_are_not() => Of(
            At(PolicyEvent.Of(Operations.PolicyUpdated, People.Bob, ("B2BManagementPolicy.BlockedDomains", """["b.example","a.example"]""", """["a.example"]""")), 3),
            At(PolicyEvent.Of(Operations.PolicyUpdated, People.Carol, ("TokenLifetimePolicy", """{"BlockedDomains":["a.example"]}""", "{}")), 2),
            Domains(Operations.PolicyUpdated, 1, Policy(blocked: ["a.example"]), null))
        .Cells("domain-changes", "List", "Removed", "Now").ShouldBe(["blocked | b.example | 1"]);

    [Fact]
    public void Settings_about_every_organisation_show_whatever_tenant_is_picked() => Of(Updated(6, ("AllowInvitesFrom", "\"1\"", "\"3\"")))
        .Pick("ExternalTenant", Tenants.Partner.ToString()).Pick("Relationship", "partner").Show("collaboration-changes").Count.ShouldBe(1);

    private static AuditLogs Updated(double days, params IEnumerable<(string Name, string? Old, string? New)> properties) =>
        At(PolicyEvent.Of(Operations.AuthorizationPolicyUpdated, People.Bob, properties), days);

    private static AuditLogs Domains(string operation, double days, string? old, string? now) => At(PolicyEvent.Of(operation, People.Bob, ("PolicyDefinition", old, now)), days);

    /// <summary>The policy as the log writes it: an array of one text that is JSON.</summary>
    private static string Policy(IEnumerable<string>? allowed = null, IEnumerable<string>? blocked = null) =>
        $$$$"""["{\"B2BManagementPolicy\":{\"InvitationsAllowedAndBlockedDomainsPolicy\":{\"AllowedDomains\":[{{{{List(allowed)}}}}],\"BlockedDomains\":[{{{{List(blocked)}}}}]}}}"]""";

    private static string List(IEnumerable<string>? domains) => string.Join(',', (domains ?? []).Select(domain => $"\\\"{domain}\\\""));

    private static AuditLogs At(AuditLogs happened, double days)
    {
        DateTime time = Sample.Ago(TimeSpan.FromDays(days));
        string id = Sample.Id($"{happened.Id} {time:O}");
        return happened with { Id = id, CorrelationId = id, TimeGenerated = time, ActivityDateTime = time };
    }

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => new(Workbook, host.FrontEnd, Schema) { Given = given };
}
