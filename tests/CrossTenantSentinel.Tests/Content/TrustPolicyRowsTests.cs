using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about cross-tenant access settings shows of sample events. The sample clock stands at ten o'clock on a Monday.</summary>
public sealed class TrustPolicyRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private const string Blocked = """[{"usersAndGroups":{"AccessType":2}}]""";
    private const string Allowed = """[{"usersAndGroups":{"AccessType":1}}]""";
    private const string WasBlocked = """{"usersandgroups":{"accesstype":2}}""";
    private const string IsAllowed = """{"usersandgroups":{"accesstype":1}}""";
    private static readonly TenantSettings Settings = new();
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "TrustAndPeering");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    [Fact]
    public void A_change_shows_actor_partner_area_values_and_verdict() => Of(Opened(Tenants.Partner, 2))
        .Cells("policy-changes", "Time", "Actor", "ActorType", "ActorExternal", "IPAddress", "Partner", "ExternalTenantId", "Relationship", "Area", "Before", "After", "Change", "Weakened", "Outcome")
        .ShouldBe([$"2026-02-28 10:00 | adm-bob@contoso.com | user | no | 203.0.113.10 | Fabrikam | {Tenants.Partner} | partner | b2bCollaborationInbound | {WasBlocked} | {IsAllowed} | usersandgroups: blocked to allowed | yes | success"]);

    [Fact]
    public void Each_area_is_a_row_and_capitals_change_nothing()
    {
        AuditLogs both = Updated(Tenants.Unlisted, 1, ("B2BCOLLABORATIONINBOUND", Blocked, Allowed), ("b2bDirectConnectOutbound", Allowed, Blocked));
        Of(both with { OperationName = both.OperationName!.ToUpperInvariant() + "." }).Cells("policy-changes", "Partner", "Relationship", "Area", "Weakened").ShouldBe(
        [
            $"{Tenants.Unlisted} | unknown | b2bCollaborationInbound | yes",
            $"{Tenants.Unlisted} | unknown | b2bDirectConnectOutbound | no",
        ]);
    }

    [Fact]
    public void Copies_and_tries_of_one_request_count_once()
    {
        AuditLogs made = Opened(Tenants.Partner, 2);
        PickedWorkbook workbook = Of(
            made,
            made with { IngestedAt = made.TimeGenerated.GetValueOrDefault().AddHours(1) },
            made with { Id = "again", TimeGenerated = made.TimeGenerated.GetValueOrDefault().AddSeconds(-20) },
            made with { Id = "failed", TimeGenerated = made.TimeGenerated.GetValueOrDefault().AddSeconds(-40), Result = "failure", TargetResources = PolicyEvent.Targets(("tenantId", $"\"{Tenants.Partner}\"", $"\"{Tenants.Partner}\"")) });
        workbook.Cells("policy-changes", "Time", "Change", "Outcome").ShouldBe(["2026-02-28 10:00 | usersandgroups: blocked to allowed | success"]);
        workbook.Cells("policy-timeline", "Time", "Verdict", "Changes").ShouldBe(["2026-02-28 00:00 | loosened | 1"]);
        workbook.Cells("current-partners", "Partner", "Changes", "Loosened").ShouldBe(["Fabrikam | 1 | 1"]);
    }

    [Fact]
    public void A_change_back_and_forth_is_as_many_changes_as_requests() => Of(Opened(Tenants.Partner, 5), Updated(Tenants.Partner, 4, ("b2bCollaborationInbound", Allowed, Blocked)), Opened(Tenants.Partner, 3))
        .Cells("policy-changes", "Time", "Weakened").ShouldBe(["2026-02-27 10:00 | yes", "2026-02-26 10:00 | no", "2026-02-25 10:00 | yes"]);

    [Fact]
    public void Additions_deletions_resets_and_migrations_are_told_apart() => Of(
            At(PolicyEvent.Of(Operations.PartnerAdded, People.Bob, ("tenantId", null, Quoted(Tenants.Unlisted))), 5),
            At(PolicyEvent.Of(Operations.PartnerDeleted, People.Bob, ("tenantId", Quoted(Tenants.Partner), null), ("b2bCollaborationInbound", Blocked, null)), 4),
            At(PolicyEvent.Of(Operations.PartnerMigrated, People.Bob, ("PartnerIdentifier", null, Quoted(Tenants.Sibling))), 3),
            At(PolicyEvent.Of(Operations.DefaultReset, People.Bob), 2),
            At(PolicyEvent.Of(Operations.DefaultUpdated, People.Bob, ("inboundTrust", """{"isMfaAccepted":false}""", """{"isMfaAccepted":true}""")), 1))
        .Cells("policy-changes", "Partner", "Area", "Change", "Weakened", "SignInsBefore", "SignInsAfter").ShouldBe(
        [
            "(default: every other organisation) | inboundTrust | ismfaaccepted: false to true | yes |  | ",
            "(default: every other organisation) | all areas | reset to Microsoft's defaults | unknown |  | ",
            $"{Tenants.Sibling} | partnerEntry | moved to new storage by Microsoft | no | 0 | 0",
            "Fabrikam | partnerEntry | entry deleted: the default applies | yes | 0 | 0",
            $"{Tenants.Unlisted} | partnerEntry | entry added | unknown | 0 | 0",
        ]);

    [Fact]
    public void What_cannot_be_read_shows_and_what_did_not_change_does_not() => Of(
            Updated(Tenants.Partner, 4, ("b2bCollaborationInbound", Blocked, Blocked)),
            Updated(Tenants.Partner, 3, ("somethingNew", "1", "2")),
            At(PolicyEvent.Of(Operations.PartnerUpdated, People.Bob) with { TargetResources = null, InitiatedBy = null }, 2),
            Opened(Tenants.Partner, 1) with { Result = "failure" })
        .Cells("policy-changes", "Actor", "Partner", "Area", "Change", "Weakened", "Outcome").ShouldBe(
        [
            "adm-bob@contoso.com | Fabrikam | (not readable) | tried |  | failure",
            "(not in the log) | (tenant not readable) | (not readable) | not readable | unknown | success",
            "adm-bob@contoso.com | Fabrikam | (not readable) | not readable | unknown | success",
        ]);

    [Fact]
    public void Sign_ins_of_the_partner_are_counted_for_a_week_on_either_side()
    {
        SigninLogs twice = SignIn.Inbound(People.Gina, TimeSpan.FromDays(9));
        Of(
            [
                Opened(Tenants.Partner, 10),
                SignIn.Inbound(People.Gina, TimeSpan.FromDays(17)), SignIn.Inbound(People.Gina, TimeSpan.FromDays(17.1)),
                twice, twice with { TimeGenerated = twice.TimeGenerated.GetValueOrDefault().AddMinutes(1) },
                SignIn.NonInteractive(SignIn.Inbound(People.Gina, TimeSpan.FromDays(3))), SignIn.Inbound(People.Gina, TimeSpan.FromDays(2.9)),
                SignIn.Inbound(People.Mal, TimeSpan.FromDays(9)),
                .. Enumerable.Range(1, 10).Select(hour => SignIn.Inbound(People.Gina, TimeSpan.FromDays(8) + TimeSpan.FromHours(hour))),
            ])
            .Cells("policy-changes", "SignInsBefore", "SignInsAfter", "Spike").ShouldBe(["1 | 12 | spike"]);
    }

    [Fact]
    public void Ten_more_sign_ins_are_a_spike_and_nine_are_none() => Of([Opened(Tenants.Partner, 10), .. Enumerable.Range(1, 9).Select(hour => SignIn.Inbound(People.Gina, TimeSpan.FromDays(8) + TimeSpan.FromHours(hour)))])
        .Cells("policy-changes", "SignInsBefore", "SignInsAfter", "Spike").ShouldBe(["0 | 9 | "]);

    [Fact]
    public void Partners_live_from_their_addition_until_their_deletion()
    {
        AuditLogs added = At(PolicyEvent.Of(Operations.PartnerAdded, People.Alice, ("tenantId", null, Quoted(Tenants.Unlisted).ToUpperInvariant())), 100);
        PickedWorkbook workbook = Of(
            added,
            Opened(Tenants.Unlisted, 50),
            Opened(Tenants.Partner, 2),
            SignIn.Inbound(People.Mal, TimeSpan.FromDays(1)),
            Opened(Tenants.Sibling, 9),
            At(PolicyEvent.Of(Operations.PartnerDeleted, People.Bob, ("tenantId", Quoted(Tenants.Sibling), null)), 8));
        workbook.Cells("current-partners", "Partner", "ExternalTenantId", "Relationship", "AddedOn", "AddedBy", "LastChange", "LastChangedBy", "Changes", "Loosened", "Settings", "SignIns").ShouldBe(
        [
            $"Fabrikam | {Tenants.Partner} | partner |  |  | 2026-02-28 10:00 | adm-bob@contoso.com | 1 | 1 | b2bCollaborationInbound: {IsAllowed} | 0",
            $"{Tenants.Unlisted} | {Tenants.Unlisted} | unknown | 2025-11-22 10:00 | alice@contoso.com | 2026-01-11 10:00 | adm-bob@contoso.com | 1 | 1 | b2bCollaborationInbound: {IsAllowed} | 1",
        ]);
    }

    [Fact]
    public void A_partner_that_is_added_again_begins_anew() => Of(
            Opened(Tenants.Partner, 9),
            At(PolicyEvent.Of(Operations.PartnerDeleted, People.Bob, ("tenantId", Quoted(Tenants.Partner), null)), 8),
            At(PolicyEvent.Of(Operations.PartnerAdded, People.Carol, ("tenantId", null, Quoted(Tenants.Partner))), 7))
        .Cells("current-partners", "Partner", "AddedOn", "AddedBy", "Changes", "Settings").ShouldBe(["Fabrikam | 2026-02-23 10:00 | carol@contoso.com | 0 | "]);

    [Fact]
    public void Pickers_narrow_changes()
    {
        IReadOnlyList<TableRow> given = [Opened(Tenants.Partner, 2), Opened(Tenants.Unlisted, 1), At(PolicyEvent.Of(Operations.DefaultReset, People.Carol), 3), Opened(Tenants.Partner, 31)];
        string[] Times(string picker, params string[] values) => [.. Of(given).Pick(picker, values).Cells("policy-changes", "Time")];
        Times("ExternalTenant", Tenants.Partner.ToString().ToUpperInvariant()).ShouldBe(["2026-02-28 10:00"]);
        Times("ExternalTenant", Tenants.Partner.ToString(), Tenants.Unlisted.ToString()).ShouldBe(["2026-03-01 10:00", "2026-02-28 10:00"]);
        Times("Relationship", "unknown").ShouldBe(["2026-03-01 10:00"]);
        Times("User", "CAROL").ShouldBe(["2026-02-27 10:00"]);
        Times("HomeTenant", Tenants.Home.ToString().ToUpperInvariant()).Length.ShouldBe(3);
        Times("HomeTenant", Tenants.Sibling.ToString()).ShouldBeEmpty();
    }

    private static string Quoted(Guid tenant) => $"\"{tenant}\"";

    private static AuditLogs Opened(Guid partner, double days) => Updated(partner, days, ("b2bCollaborationInbound", Blocked, Allowed));

    private static AuditLogs Updated(Guid partner, double days, params IEnumerable<(string Name, string? Old, string? New)> properties) =>
        At(PolicyEvent.Of(Operations.PartnerUpdated, People.Bob, [("tenantId", Quoted(partner), Quoted(partner)), .. properties]), days);

    /// <summary>The event at another time, as a request of its own.</summary>
    private static AuditLogs At(AuditLogs happened, double days)
    {
        DateTime time = Sample.Ago(TimeSpan.FromDays(days));
        string id = Sample.Id($"{happened.Id} {time:O}");
        return happened with { Id = id, CorrelationId = id, TimeGenerated = time, ActivityDateTime = time };
    }

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => new(Workbook, host.FrontEnd, Schema)
    {
        Given = given,
        Watchlists = [Lists.Directory(Settings, TenantDirectory.Fabrikam)],
    };
}
