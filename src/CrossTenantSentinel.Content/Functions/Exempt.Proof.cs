using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

public static partial class Exempt
{
    private const string Rule = "xt-sample";

    private static FunctionProof<ExemptRow> Proof(TenantSettings tenant) => new(self => Kql.Query($"{self}({Rule}, now())"))
    {
        Scenarios =
        [
            new("an empty list exempts nothing") { Given = [], Expect = [] },
            Gives(tenant, "an exemption of the rule, whatever its case", Row() with { RuleId = "XT-Sample", EntityType = "User", EntityValue = "Gina@Fabrikam.com" }, "user:gina@fabrikam.com"),
            Gives(tenant, "an exemption of every rule", Row() with { RuleId = "*" }, "ip:192.0.2.1"),
            Gives(tenant, "an exemption that ends in a second", Row() with { ExpiresOn = Scenario.DefaultNow.AddSeconds(1) }, "ip:192.0.2.1"),
            Gives(tenant, "an exemption that ends now, and gives nothing", Row() with { ExpiresOn = Scenario.DefaultNow }),
            Gives(tenant, "an exemption that has ended, and gives nothing", Row() with { ExpiresOn = Scenario.DefaultNow.AddDays(-1) }),
            Gives(tenant, "an exemption of another rule, and gives nothing", Row() with { RuleId = "xt-other" }),
            Gives(tenant, "a guest as our directory names it", Row() with { EntityType = "user", EntityValue = " Gina_B_Fabrikam.com#EXT#@contoso.onmicrosoft.com " }, "user:gina_b@fabrikam.com"),
            Gives(tenant, "a personal account as our directory names it", Row() with { EntityType = "user", EntityValue = "live.com#otto_outlook.com#EXT#@contoso.onmicrosoft.com" }, "user:otto@outlook.com"),
            Gives(tenant, "a group whose name looks like a guest's, as it is", Row() with { EntityType = "group", EntityValue = "a_b#ext#" }, "group:a_b#ext#"),
            Gives(tenant, "an exemption of nothing, and gives nothing", Row() with { EntityValue = "" }),
        ],
    };

    private static Exemptions.Row Row() => new("1", Rule, "ip", "192.0.2.1", "A sample.");

    private static Scenario<ExemptRow> Gives(TenantSettings tenant, string name, Exemptions.Row row, params string[] exempt) => new($"reads {name}")
    {
        Given = [],
        Watchlists = [WatchlistContent.Of(tenant.ExemptionWatchlist, row)],
        Expect = [.. exempt.Select(value => new ExemptRow(value))],
    };

    internal sealed record ExemptRow(string Exempt);
}
