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

/// <summary>What the tab about risk shows of sample events.</summary>
public sealed class PrivilegedAccessRiskRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private static readonly TenantSettings Settings = new();
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "PrivilegedCrossTenantAccess");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    [Fact]
    public void The_matrix_parts_risky_sign_ins_by_direction_and_enforced_policy() => Of(
        SignIn.Outbound(People.Alice, Tenants.Partner, Days(1)) with { RiskLevelDuringSignIn = "HIGH", RiskState = "atRisk" },
        SignIn.Outbound(People.Alice, Tenants.Partner, Days(2)) with { RiskLevelAggregated = "low", RiskState = "Dismissed" },
        SignIn.Outbound(People.Carol, Tenants.Partner, Days(2)) with { RiskLevelDuringSignIn = "medium", ResultType = "50126" },
        SignIn.Outbound(People.Carol, Tenants.Partner, Days(3)),
        SignIn.Inbound(People.Gina, Days(1)) with { RiskLevelAggregated = "hidden", IsRisky = true },
        SignIn.Inbound(People.Gina, Days(2)) with { RiskLevelDuringSignIn = "medium", ConditionalAccessStatus = "reportOnly", ConditionalAccessPolicies = SignIn.Policies(("CA02", "reportOnlyFailure")) },
        SignIn.Inbound(People.Gina, Days(3)) with { RiskLevelAggregated = "hidden" },
        SignIn.Internal(People.Alice) with { RiskLevelAggregated = "high" })
        .Cells("risk-matrix", "Direction", "Enforced", "NotEnforced", "LetIn", "Open", "Users", "HighestRisk")
        .ShouldBe(["Outbound | 0 | 3 | 2 | 2 | 2 | high", "Inbound | 1 | 1 | 1 | 2 | 1 | medium"]);

    [Fact]
    public void A_sign_in_counts_once_in_its_latest_version()
    {
        SigninLogs first = SignIn.Inbound(People.Gina, Days(1)) with { RiskLevelAggregated = "high" };
        SigninLogs last = first with { IngestedAt = first.TimeGenerated.GetValueOrDefault().AddHours(1), RiskLevelAggregated = "low", RiskEventTypes_V2 = """["anonymizedIPAddress","anonymizedIPAddress"]""" };
        PickedWorkbook workbook = Of(last, first, SignIn.NonInteractive(SignIn.Inbound(People.Gina, Days(2)) with { RiskLevelDuringSignIn = "low" }));
        workbook.Cells("risky-sign-ins", "User", "RiskLevel", "RiskEventTypes", "CaEnforced").ShouldBe(
            ["gina@fabrikam.com | low | anonymizedIPAddress, anonymizedIPAddress | yes", "gina@fabrikam.com | low |  | yes"]);
        workbook.Cells("risk-event-types", "RiskEventType", "Outbound", "Inbound").ShouldBe(["anonymizedIPAddress | 0 | 1", "(not stated) | 0 | 1"], ignoreOrder: true);
    }

    [Fact]
    public void Sign_ins_without_an_id_stay_apart()
    {
        SigninLogs one = SignIn.Inbound(People.Gina, Days(1)) with { Id = null, RiskLevelAggregated = "high" };
        Of(one, SignIn.Inbound(People.Mal, Days(1)) with { Id = "", RiskLevelAggregated = "high" }, one).Show("risky-sign-ins").Count.ShouldBe(2);
    }

    [Fact]
    public void Real_time_and_offline_risk_are_told_apart() => Of(
        SignIn.Outbound(People.Alice, Tenants.Partner, Days(1)) with { RiskLevelDuringSignIn = "medium", RiskLevelAggregated = "medium" },
        SignIn.Inbound(People.Gina, Days(1)) with { RiskLevelDuringSignIn = "none", RiskLevelAggregated = "low" },
        SignIn.Inbound(People.Mal, Days(1)) with { RiskLevelDuringSignIn = "hidden", RiskLevelAggregated = "hidden", IsRisky = true },
        Risk.Detection(People.Alice, Days(2)) with { UserId = People.Alice.Id.ToUpperInvariant(), DetectionTimingType = "offline" },
        Risk.Detection(People.Alice, Days(3)) with { DetectionTimingType = "nearRealtime" },
        Risk.Detection(People.Carol, Days(3)))
        .Cells("risk-timing", "Timing", "SignIns", "Detections")
        .ShouldBe(["Real time | 1 | 0", "Offline | 1 | 1", "Not stated | 1 | 0", "Near real time | 0 | 1"]);

    [Fact]
    public void Hidden_risk_is_a_share_of_sign_ins_in_each_direction() => Of(
        SignIn.Outbound(People.Alice, Tenants.Partner, Days(1)),
        SignIn.Inbound(People.Gina, Days(1)) with { RiskLevelAggregated = "Hidden" },
        SignIn.Inbound(People.Otto, Days(1)) with { RiskLevelDuringSignIn = null, RiskLevelAggregated = null },
        SignIn.Internal(People.Alice) with { RiskLevelAggregated = "hidden" })
        .Cells("hidden-risk-share", "Direction", "HiddenShare", "Summary")
        .ShouldBe(["Both directions | 33.3 | 1 of 3 sign-ins", "Inbound | 50 | 1 of 2 sign-ins", "Outbound | 0 | 0 of 1 sign-ins"]);

    [Fact]
    public void Blocks_of_the_home_tenant_show_user_code_and_who_else_is_active() => Of(
        SignIn.Inbound(People.Gina, Days(1)) with { ResultType = "53011" },
        SignIn.Inbound(People.Gina, Days(2)) with { ResultType = "53011" },
        SignIn.Inbound(People.Tess, Days(3)) with { ResultType = "530034", UserId = AccountIds.Nobody, CrossTenantAccessType = CrossTenantAccessTypes.ServiceProvider },
        SignIn.Inbound(People.Mal, Days(4)) with { HomeTenantId = "", UserType = "Member", ResultType = "53011" },
        SignIn.Inbound(People.Gina with { UserPrincipalName = "other@fabrikam.com", ObjectId = new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb09") }, Days(1)),
        SignIn.Inbound(People.Otto, Days(1)) with { ResultType = "53003" })
        .Cells("home-risk-blocks", "User", "HomeTenant", "Direction", "Codes", "Meaning", "Blocks", "OtherUsers", "LastSeen")
        .ShouldBe(
        [
            "gina@fabrikam.com | Fabrikam | inbound | 53011 | risk of the user | 2 | 1 | 2026-03-01 10:00",
            "tess@msp.example | Example Managed Services | inbound | 530034 | suspicious activity of a delegated administrator | 1 | 0 | 2026-02-27 10:00",
            "mal@evil.example | (no tenant in the log) | unknown | 53011 | risk of the user | 1 | 0 | 2026-02-26 10:00",
        ]);

    [Fact]
    public void Users_at_risk_show_with_the_tenants_they_worked_in_since_then() => Of(
        Risk.Of(People.Alice, Days(50)),
        Risk.Detection(People.Alice, Days(4)),
        SignIn.Outbound(People.Alice, Tenants.Partner, Days(3)),
        SignIn.Outbound(People.Alice, Tenants.Unlisted, Days(2)) with { UserId = People.Alice.Id.ToUpperInvariant() },
        SignIn.Outbound(People.Alice, Tenants.Lookalike, Days(2)) with { CrossTenantAccessType = "passthrough" },
        SignIn.Outbound(People.Alice, Tenants.Unlisted, Days(1)) with { ResultType = "50126" },
        Risk.Of(People.Carol, Days(1)),
        SignIn.Outbound(People.Carol, Tenants.Partner, Days(2)),
        Risk.Of(People.Zoe, Days(5)),
        Risk.Of(People.Zoe, Days(4)) with { RiskState = "dismissed" },
        SignIn.Outbound(People.Zoe, Tenants.Partner, Days(2)),
        SignIn.Outbound(People.Bob, Tenants.Partner, Days(2)))
        .Cells("users-at-risk", "User", "RiskLevel", "RiskState", "RiskSince", "RiskEventTypes", "Timing", "ExternalTenants", "Tenants", "SignIns", "LastSeen")
        .ShouldBe(["alice@contoso.com | high | atRisk | 2026-01-11 10:00 | unlikelyTravel | realtime | 2 | 44444444-4444-4444-8444-444444444444, Fabrikam | 2 | 2026-02-28 10:00"]);

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => new(Workbook, host.FrontEnd, Schema)
    {
        Given = given,
        Watchlists = [Lists.Directory(Settings, TenantDirectory.Fabrikam, TenantDirectory.Msp)],
    };

    private static TimeSpan Days(double count) => TimeSpan.FromDays(count);
}
