using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using Shouldly;
using Xunit;
using static CrossTenantSentinel.Tests.Content.GuestActivityRows;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about portals and tools shows of sample events.</summary>
public sealed class GuestActivityToolRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    [Fact]
    public void Sign_ins_to_portals_and_tools_stand_newest_first_with_age_place_and_safety()
    {
        SigninLogs first = Portal(People.Gina, Days(1)) with { ResultType = "50074", Status = Dynamic.Of(new { additionalDetails = "MFA required" }) };
        Of(
            Portal(People.Tess, Minutes(30)) with { CrossTenantAccessType = CrossTenantAccessTypes.ServiceProvider },
            first,
            first with { ResultType = "0", IngestedAt = first.TimeGenerated.GetValueOrDefault().AddHours(1), Status = Dynamic.Of(new { additionalDetails = "MFA completed in Azure AD" }), RiskLevelAggregated = "medium" },
            SignIn.NonInteractive(Portal(People.Mal, Days(2)) with { AppId = AppIds.AzureCli.ToUpperInvariant(), AppDisplayName = "Azure CLI", ResultType = "50126", Location = "br", LocationDetails = Dynamic.Parse("{}") }),
            SignIn.Inbound(People.Gina, Days(1)) with { Id = "other", AppId = "23523755-3a2b-41ca-9315-f81f3f566a95", AppDisplayName = "ACOM Azure Website" },
            SignIn.Outbound(People.Alice, Tenants.Partner) with { AppId = AppIds.AzurePortal },
            SignIn.Internal(People.Alice) with { AppId = AppIds.AzurePortal })
            .Cells("tool-sign-ins", "SignInTime", "Age", "User", "Account", "HomeTenant", "Kind", "Application", "Result", "Code", "Place", "RiskLevel", "CaEnforced", "Mfa").ShouldBe(
            [
                "2026-03-02 09:30 | 1800 | tess@msp.example | service provider or support | Example Managed Services | portal | Azure Portal | success | 0 | Utrecht, NL | none | True | unknown",
                "2026-03-01 10:00 | 86400 | gina@fabrikam.com | guest | Fabrikam | portal | Azure Portal | success | 0 | Utrecht, NL | medium | True | strong",
                "2026-02-28 10:00 | 172800 | mal@evil.example | guest | 44444444-4444-4444-8444-444444444444 | tool | Azure CLI | failure | 50126 | BR | none | True | unknown",
            ]);
    }

    [Fact]
    public void Places_are_rounded_merged_and_coloured_by_the_highest_risk()
    {
        PickedWorkbook workbook = Of(
            Portal(People.Gina, Days(1)),
            At(Portal(People.Gina, Days(2)), "52.1", "5.14"),
            At(Portal(People.Mal, Days(3)), "-23.55", "-46.63") with { RiskLevelDuringSignIn = "high", Location = "BR" },
            At(Portal(People.Mal, Days(4)), "-23.55", "-46.63") with { RiskLevelDuringSignIn = "hidden", Location = "BR" },
            At(Portal(People.Gina, Days(5)), "0", "0"),
            Portal(People.Gina, Days(6)) with { LocationDetails = null, Location = "de" },
            Portal(People.Gina, Days(7)) with { LocationDetails = Dynamic.Parse("""{"city":"","countryOrRegion":"","geoCoordinates":{}}"""), Location = "" },
            Portal(People.Mal, Days(8)) with { ResultType = "50126" });
        workbook.Cells("tool-places", "Latitude", "Longitude", "Place", "SignIns", "Users", "RiskScore").ShouldBe(
            ["52.1 | 5.1 | Utrecht, NL | 2 | 1 | 0", "-23.6 | -46.6 | Utrecht, BR | 2 | 1 | 3"], ignoreOrder: true);
        workbook.Cells("tool-countries", "Country", "SignIns", "Users", "RiskScore").ShouldBe(["NL | 1 | 1 | 0", "DE | 1 | 1 | 0"], ignoreOrder: true);
        workbook.Cells("tool-sign-ins-without-coordinates", "SignIns", "Share").ShouldBe(["3 | of 7"]);
    }

    [Fact]
    public void Failures_are_on_the_map_only_when_they_are_picked() => Of(Portal(People.Mal, Days(1)) with { ResultType = "50126" }, Portal(People.Gina, Days(1)))
        .Pick("Status", "failure").Cells("tool-places", "SignIns", "Users").ShouldBe(["1 | 1"]);

    [Fact]
    public void Coordinates_of_the_other_table_are_read_from_its_text() => Of(SignIn.NonInteractive(Portal(People.Gina, Days(1))))
        .Cells("tool-places", "Latitude", "Longitude", "Place").ShouldBe(["52.1 | 5.1 | Utrecht, NL"]);

    [Fact]
    public void A_clock_that_is_ahead_makes_no_negative_age() => Of(Portal(People.Gina, Minutes(1)) with { CreatedDateTime = Sample.Ago(Minutes(-3)) })
        .Cells("tool-sign-ins", "Age").ShouldBe(["0"]);

    private static SigninLogs Portal(Person by, TimeSpan ago) => SignIn.Inbound(by, ago) with { AppId = AppIds.AzurePortal, AppDisplayName = "Azure Portal" };

    private static SigninLogs At(SigninLogs signIn, string latitude, string longitude) =>
        signIn with { LocationDetails = Dynamic.Of(new { city = "Utrecht", countryOrRegion = "NL", geoCoordinates = new { latitude, longitude } }) };

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => GuestActivityRows.Of(host.FrontEnd, given);
}
