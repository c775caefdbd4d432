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

/// <summary>What the tab about data quality shows of sample events. The sample clock stands at ten o'clock on a Monday.</summary>
public sealed class PackHealthQualityTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private static readonly TenantSettings Settings = new();
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "DetectionPackHealth");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    [Fact]
    public void Every_measure_shows_what_was_found_and_of_how_many()
    {
        SigninLogs signIn = SignIn.Outbound(People.Alice, Tenants.Unlisted, Days(1));
        Of(
            signIn,
            signIn with { TimeGenerated = Sample.Ago(Days(0.9)) },
            signIn with { TimeGenerated = Sample.Ago(Days(0.8)), RiskLevelAggregated = "Hidden" },
            SignIn.Outbound(People.Alice, Tenants.Partner, Days(2)) with { UserPrincipalName = "Alice@Contoso.com", UserId = People.Alice.Id.ToUpperInvariant() },
            SignIn.NonInteractive(SignIn.Inbound(People.Otto, Days(2)) with { HomeTenantId = "" }),
            SignIn.Internal(People.Bob),
            AuditEvent.Invitation(People.Alice, People.Gina),
            AuditEvent.Invitation(People.Bob, People.Gina),
            Identity.Of(People.Bob),
            AuditEvent.PartnerAdded(People.Bob, "tenantId", $"\"{Tenants.Unlisted}\""),
            AuditEvent.PartnerAdded(People.Alice, "name", "\"?\""))
            .Cells("data-quality", "State", "Measure", "Found", "Total", "Share")
            .ShouldBe(
            [
                "look | External tenants without a name | 1 | 2 | 50",
                "look | Invitations whose inviter is unresolved | 1 | 2 | 50",
                "look | Sign-ins without a home tenant | 1 | 4 | 25",
                "look | Changes of cross-tenant access settings that cannot be read | 1 | 2 | 50",
                "look | Sign-ins with hidden risk | 1 | 4 | 25",
                "look | Rows that repeat the id of a sign-in | 2 | 6 | 33.3",
                "look | Users whose name is spelt in several cases | 1 | 3 | 33.3",
            ]);
    }

    [Fact]
    public void Good_data_are_good_and_no_data_are_neither()
    {
        Of(SignIn.Internal(People.Bob), SignIn.Outbound(People.Bob, Tenants.Partner)).Cells("data-quality", "State", "Found", "Total", "Share").ShouldBe(
        [
            "good | 0 | 1 | 0", "no events | 0 | 0 | ", "good | 0 | 2 | 0", "no events | 0 | 0 | ", "good | 0 | 2 | 0", "good | 0 | 2 | 0", "good | 0 | 1 | 0",
        ]);
        Of().Cells("data-quality", "State", "Found", "Total", "Share").Distinct().ShouldBe(["no events | 0 | 0 | "]);
    }

    [Fact]
    public void Our_tenant_narrows_every_measure() => Of(
        SignIn.Outbound(People.Alice, Tenants.Unlisted), AuditEvent.Invitation(People.Alice, People.Gina), AuditEvent.PartnerAdded(People.Alice, "name", "\"?\""))
        .Pick("HomeTenant", Tenants.Sibling.ToString()).Cells("data-quality", "State").Distinct().ShouldBe(["no events"]);

    [Fact]
    public void Unnamed_tenants_show_how_busy_they_are_and_what_the_log_calls_them() => Of(
        SignIn.Outbound(People.Alice, Tenants.Unlisted, Days(3)) with { ResourceTenantId = Tenants.Unlisted.ToString().ToUpperInvariant() },
        SignIn.Outbound(People.Bob, Tenants.Unlisted, Days(1)),
        SignIn.Inbound(People.Mal, Days(2)) with { HomeTenantName = "Evil Inc" },
        SignIn.Outbound(People.Bob, Tenants.Sibling, Days(1)),
        SignIn.Outbound(People.Bob, Tenants.Partner, Days(1)),
        SignIn.Inbound(People.Otto) with { HomeTenantId = "" })
        .Cells("unnamed-tenants", "ExternalTenantId", "Listed", "LoggedName", "SignIns", "Outbound", "Users", "FirstSeen", "LastSeen")
        .ShouldBe(
        [
            $"{Tenants.Unlisted} | no | Evil Inc | 3 | 2 | 3 | 2026-02-27 10:00 | 2026-03-01 10:00",
            $"{Tenants.Sibling} | without a name |  | 1 | 1 | 1 | 2026-03-01 10:00 | 2026-03-01 10:00",
        ]);

    [Fact]
    public void Inviters_are_known_by_id_or_name_and_applications_are_fine()
    {
        AuditLogs byApp = AuditEvent.Invitation(People.Carol, People.Gina, Days(1)) with { InitiatedBy = AuditEvent.Application("Invitations", new("cccccccc-cccc-4ccc-8ccc-cccccccccc01")) };
        Of(
            AuditEvent.Invitation(People.Alice, People.Gina, Days(2)),
            AuditEvent.Invitation(People.Alice, People.Mia, Days(1)),
            AuditEvent.Invitation(People.Bob, People.Gina, Days(1)),
            AuditEvent.Invitation(People.Carol, People.Mia, Days(1)),
            AuditEvent.Invitation(People.Zoe, People.Mia, Days(1)) with { InitiatedBy = null },
            AuditEvent.Invitation(People.Zoe, People.Gina, Days(3)) with { Result = "failure" },
            byApp,
            Identity.Of(People.Bob) with { AccountUPN = "other" },
            Identity.Of(People.Carol) with { AccountObjectId = "other", AccountUPN = People.Carol.DirectoryUpn.ToUpperInvariant() })
            .Cells("unresolved-inviters", "Inviter", "Problem", "Invitations", "LastInvitation", "ActorId")
            .ShouldBe(
            [
                $"alice@contoso.com | not in IdentityInfo | 2 | 2026-03-01 10:00 | {People.Alice.Id}",
                " | the event names nobody | 1 | 2026-03-01 10:00 | ",
            ]);
    }

    [Fact]
    public void Changes_that_cannot_be_read_say_what_is_missing() => Of(
        At(PolicyEvent.Of(Operations.PartnerAdded, People.Bob, ("name", null, "\"?\"")), 1),
        At(PolicyEvent.Of(Operations.PartnerUpdated, People.Bob, ("tenantId", null, $"\"{Tenants.Partner}\""), ("b2bCollaborationInbound", "{cut", "{off")), 2),
        At(PolicyEvent.Of(Operations.PartnerUpdated, People.Bob, ("tenantId", null, $"\"{Tenants.Partner}\""), ("brandNewArea", "1", "2")), 3),
        At(PolicyEvent.Of(Operations.PartnerUpdated, People.Bob, ("tenantId", null, $"\"{Tenants.Partner}\""), ("b2bCollaborationInbound", "{}", "{}")), 4),
        At(PolicyEvent.Of(Operations.DefaultUpdated, People.Bob, ("inboundTrust", """{"isMfaAccepted":false}""", """{"isMfaAccepted":true}""")), 5),
        At(PolicyEvent.Of(Operations.DefaultUpdated, People.Bob), 6),
        At(PolicyEvent.Of(Operations.PartnerDeleted, People.Bob, ("tenantId", $"\"{Tenants.Partner}\"", null)), 7),
        At(PolicyEvent.Of(Operations.PartnerAdded, People.Alice, ("name", null, "\"?\"")) with { Result = "failure" }, 8))
        .Cells("unparsed-policy-events", "Time", "Operation", "Problem", "PartnerTenantId", "By")
        .ShouldBe(
        [
            $"2026-03-01 10:00 | {Operations.PartnerAdded} | no tenant id |  | adm-bob@contoso.com",
            $"2026-02-28 10:00 | {Operations.PartnerUpdated} | value not readable | {Tenants.Partner} | adm-bob@contoso.com",
            $"2026-02-27 10:00 | {Operations.PartnerUpdated} | no known area | {Tenants.Partner} | adm-bob@contoso.com",
            $"2026-02-24 10:00 | {Operations.DefaultUpdated} | no known area |  | adm-bob@contoso.com",
        ]);

    [Fact]
    public void What_the_log_says_of_an_unreadable_change_is_shown()
    {
        IReadOnlyDictionary<string, object?> row = Of(At(PolicyEvent.Of(Operations.PartnerAdded, People.Bob, ("name", null, "\"?\"")), 1)).Show("unparsed-policy-events").ShouldHaveSingleItem();
        row["Targets"]!.ToString()!.ShouldContain("modifiedProperties");
        row["CorrelationId"].ShouldNotBeNull();
    }

    [Fact]
    public void Tables_show_rows_sign_ins_and_shares()
    {
        SigninLogs signIn = SignIn.Internal(People.Alice);
        Of(
            signIn,
            signIn,
            signIn with { TimeGenerated = Sample.Ago(TimeSpan.Zero) },
            SignIn.Internal(People.Bob) with { Id = "", HomeTenantId = null },
            SignIn.Internal(People.Carol) with { Id = null, RiskLevelDuringSignIn = "hidden" },
            SignIn.NonInteractive(signIn))
            .Cells("sign-in-quality", "Table", "Rows", "SignIns", "Repeated", "MostCopies", "WithoutId", "WithoutHome", "HiddenRisk")
            .ShouldBe(["AADNonInteractiveUserSignInLogs | 1 | 1 | 0 | 1 | 0 | 0 | 0", "SigninLogs | 5 | 3 | 40 | 3 | 2 | 33.3 | 33.3"]);
    }

    [Fact]
    public void Shares_are_drawn_per_day()
    {
        SigninLogs signIn = SignIn.Internal(People.Alice, Days(1));
        Of(signIn, signIn, SignIn.Internal(People.Bob, Days(1)) with { HomeTenantId = "" }, SignIn.Internal(People.Bob) with { RiskLevelAggregated = "hidden" })
            .Cells("quality-over-time", "Time", "WithoutHome", "HiddenRisk", "Repeated")
            .ShouldBe(["2026-03-01 00:00 | 50 | 0 | 33.3", "2026-03-02 00:00 | 0 | 100 | 0"]);
    }

    [Fact]
    public void Only_spellings_of_one_name_drift() => Of(
        SignIn.Internal(People.Alice, Days(3)),
        SignIn.Internal(People.Alice, Days(2)) with { UserPrincipalName = "ALICE@contoso.com", UserId = People.Alice.Id.ToUpperInvariant() },
        SignIn.Internal(People.Alice, Days(1)) with { UserPrincipalName = People.Alice.Id },
        SignIn.Internal(People.Bob, Days(2)),
        SignIn.Internal(People.Bob, Days(1)) with { UserPrincipalName = "bob.renamed@contoso.com" },
        SignIn.Internal(People.Carol, Days(1)) with { UserId = "", UserPrincipalName = "CAROL@contoso.com" })
        .Cells("casing-drift", "User", "UserId", "Spellings", "SignIns", "LastSeen")
        .ShouldBe([$"alice@contoso.com | {People.Alice.Id} | ALICE@contoso.com, alice@contoso.com | 2 | 2026-02-28 10:00"]);

    private static TimeSpan Days(double count) => TimeSpan.FromDays(count);

    private static AuditLogs At(AuditLogs change, double daysAgo)
    {
        string id = Sample.Id($"{change.Id} {daysAgo}");
        return change with { TimeGenerated = Sample.Ago(Days(daysAgo)), Id = id, CorrelationId = id };
    }

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => new(Workbook, host.FrontEnd, Schema)
    {
        Given = given,
        Watchlists = [Lists.Directory(Settings, TenantDirectory.Fabrikam, new TenantDirectory.Row(Tenants.Sibling, "", ""))],
    };
}
