using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Watchlists;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>Rows of the shipped watchlists that contradict themselves are reported; the shipped rows are not.</summary>
public sealed class WatchlistRowsTests
{
    private static readonly TenantSettings Settings = new();
    private static readonly DateTime Day = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, string, Watchlist> Broken => new()
    {
        { "CTS1041", "Relationship is \"friend\"", Directory(TenantDirectory.Fabrikam with { Relationship = "friend" }) },
        { "CTS1041", "Relationship is \"Own\"", Directory(TenantDirectory.Contoso with { Relationship = "Own" }) },
        { "CTS1041", "Direction is", Directory(TenantDirectory.Fabrikam with { Direction = "sideways" }) },
        { "CTS1041", "NameSource is", Directory(TenantDirectory.Fabrikam with { NameSource = "rumour" }) },
        { "CTS1041", "Relationship is blocked, so Approved cannot be true", Directory(TenantDirectory.Fabrikam with { Relationship = "blocked" }) },
        { "CTS1041", "does not lie after ApprovedOn", Directory(TenantDirectory.Fabrikam with { ApprovedOn = Day, ExpiresOn = Day }) },
        { "CTS1041", "NameSkeleton is \"fabrikam\"", Directory(TenantDirectory.Fabrikam with { NameSkeleton = "fabrikam" }) },
        { "CTS1040", "have the same TenantId", Directory(TenantDirectory.Fabrikam, TenantDirectory.Fabrikam) },
        { "CTS1041", "Tier is \"3\"", PrivilegedAccounts.List(Settings) with { Rows = [new("x", HomeUpn: "x@contoso.com", Tier: 3)] } },
        { "CTS1041", "None of ObjectId, HomeUpn", PrivilegedAccounts.List(Settings) with { Rows = [new("x")] } },
        { "CTS1041", "HomeUpn is not lower case", PrivilegedAccounts.List(Settings) with { Rows = [new("x", HomeUpn: "X@contoso.com")] } },
        { "CTS1041", "Kind is", ApprovedInviters.List(Settings) with { Rows = [new(TenantDirectory.Contoso.TenantId, Kind: "robot")] } },
        { "CTS1041", "EntityType is", Exemptions.List(Settings) with { Rows = [new("e", "*", "planet", "x", "because")] } },
        { "CTS1041", "None of Justification", Exemptions.List(Settings) with { Rows = [new("e", "*", "ip", "192.0.2.1", "")] } },
        { "CTS1041", "Skeleton is", ProtectedNames.List(Settings) with { Rows = [new("Contoso", "contosoo")] } },
        { "CTS1041", "Domain is not lower case", TenantDomains.List(Settings) with { Rows = [new("Contoso.com", TenantDirectory.Contoso.TenantId)] } },
        { "CTS3714", "3.8 are allowed", TenantDomains.List(Settings) with { Rows = [.. Enumerable.Range(0, 90_000).Select(number => new TenantDomains.Row($"tenant-{number}.example", TenantDirectory.Contoso.TenantId))] } },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void A_row_that_contradicts_itself_is_reported(string code, string says, Watchlist list) =>
        PackFindings.Of(Catalog.Of([list])).Where(finding => finding.Kind.Code == code).ShouldHaveSingleItem().Message.ShouldContain(says);

    [Fact]
    public void A_home_tenant_that_the_directory_does_not_call_ours_is_a_warning()
    {
        TenantSettings settings = Settings with { HomeTenantIds = [TenantDirectory.Contoso.TenantId, TenantDirectory.Fabrikam.TenantId] };

        Finding finding = PackFindings.Of(Catalog.Of([TenantDirectory.List(settings)])).ShouldHaveSingleItem();

        (finding.Kind.Code, finding.Severity).ShouldBe(("CTS1042", FindingSeverity.Warning));
        finding.Message.ShouldContain(TenantDirectory.Fabrikam.TenantId.ToString());
    }

    private static Watchlist Directory(params IReadOnlyList<TenantDirectory.Row> rows) => TenantDirectory.List(Settings) with { Rows = rows };
}
