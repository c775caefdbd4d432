using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class Privileged
{
    private static FunctionProof<PrivilegedRow> Proof(TenantSettings tenant) => new(self => Kql.Query($"{self}((SigninLogs | distinct UserId, UserPrincipalName), ago(14d), now())"))
    {
        Scenarios =
        [
            Has("a user with a role that controls the tenant is of tier 0", [Identity.Of(Alice, "Global Administrator")], Alice, 0, "role", "Global Administrator"),
            Has("roles may be in any case, and the strongest one counts", [Identity.Of(Alice, "GLOBAL READER", "global administrator")], Alice, 0, "role", "GLOBAL READER, global administrator"),
            Has("a role that sees much is of tier 1", [Identity.Of(Alice, "Global Reader")], Alice, 1, "role", "Global Reader"),
            Has("the object id of the directory may be in capitals", [Identity.Of(Alice, "Global Reader") with { AccountObjectId = Alice.Id.ToUpperInvariant() }], Alice, 1, "role", "Global Reader"),
            Has("an account of which the directory does not say whether it is enabled counts", [Identity.Of(Alice, "Global Reader") with { IsAccountEnabled = null }], Alice, 1, "role", "Global Reader"),
            Has(
                "the newest row of the directory counts: a role that was given",
                [Identity.Of(Alice) with { TimeGenerated = Sample.Ago(3.Days) }, Identity.Of(Alice, "Global Reader")], Alice, 1, "role", "Global Reader"),
            Quiet("the newest row of the directory counts: a role that was taken", Alice, Identity.Of(Alice, "Global Reader") with { TimeGenerated = Sample.Ago(3.Days) }, Identity.Of(Alice)),
            Quiet("a role that only sounds like one is none", Alice, Identity.Of(Alice, "Printer Administrator")),
            Quiet("a role of a disabled account is none", Alice, Identity.Of(Alice, "Global Reader") with { IsAccountEnabled = false }),
            Quiet("a role of a deleted account is none", Alice, Identity.Of(Alice, "Global Reader") with { DeletedDateTime = Sample.Ago(1.Hours) }),
            Quiet("a role that was last seen before the given time is none", Alice, Identity.Of(Alice, "Global Reader") with { TimeGenerated = Sample.Ago(15.Days) }),
            Quiet("a role of somebody else is none", Alice, Identity.Of(Carol, "Global Reader")),
            Quiet("a user without roles is none", Alice, Identity.Of(Alice) with { AssignedRoles = null }),
            Listed(tenant, "an account of the watchlist counts by its object id", Account with { ObjectId = Alice.ObjectId, Tier = 0 }, new PrivilegedRow(Alice.Id, 0, "watchlist", "")),
            Listed(tenant, "an account of the watchlist without an object id counts by its name, whatever the case", Account with { HomeUpn = "Alice@Contoso.com" }, new PrivilegedRow(Alice.Id, 1, "watchlist", "")),
            Listed(tenant, "an account of the watchlist with an object id counts by its name, too", Account with { ObjectId = Bob.ObjectId, HomeUpn = "alice@contoso.com" }, new PrivilegedRow(Alice.Id, 1, "watchlist", "")),
            Listed(tenant, "an account of the watchlist counts by its name in our directory", Account with { ObjectId = Bob.ObjectId, DirectoryUpn = "ALICE@contoso.com" }, new PrivilegedRow(Alice.Id, 1, "watchlist", "")),
            Listed(tenant, "an account of the watchlist counts until its end", Account with { ObjectId = Alice.ObjectId, ExpiresOn = Scenario.DefaultNow.AddSeconds(1) }, new PrivilegedRow(Alice.Id, 1, "watchlist", "")),
            Listed(tenant, "an account of the watchlist does not count at its end", Account with { ObjectId = Alice.ObjectId, ExpiresOn = Scenario.DefaultNow }),
            Listed(tenant, "an account of the watchlist does not count after its end", Account with { ObjectId = Alice.ObjectId, ExpiresOn = Sample.Ago(1.Days) }),
            new("an account of the watchlist that names nobody is nobody, not even a user without a name")
            {
                Given = [SignIn.Internal(Alice) with { UserPrincipalName = "" }],
                Watchlists = [Lists.Privileged(tenant, Account)],
                Expect = [],
            },
            Has("a name that begins as those of administrators is of tier 2", [], Zoe, 2, "name", ""),
            Has("such a name may be in capitals", [], Zoe with { UserPrincipalName = "ADM-zoe@contoso.com" }, 2, "name", ""),
            Quiet("a name that only holds such a beginning is none", Zoe with { UserPrincipalName = "no-adm-zoe@contoso.com" }),
            new("a user who is privileged in several ways is one row with the strongest tier and all reasons")
            {
                Given = [SignIn.Internal(Bob), Identity.Of(Bob, "Global Reader")],
                Watchlists = [Lists.Privileged(tenant, Account with { AccountKey = "1", ObjectId = Bob.ObjectId, Tier = 0 }, Account with { AccountKey = "2", HomeUpn = Bob.UserPrincipalName, Tier = 2 })],
                Expect = [new(Bob.Id, 0, "name, role, watchlist", "Global Reader")],
            },
        ],
    };

    private static PrivilegedAccounts.Row Account => new("1");

    private static Scenario<PrivilegedRow> Has(string name, IReadOnlyList<TableRow> directory, Person user, long tier, string reason, string roles) => new(name)
    {
        Given = [SignIn.Internal(user), .. directory],
        Expect = [new(user.Id, tier, reason, roles)],
    };

    private static Scenario<PrivilegedRow> Quiet(string name, Person user, params TableRow[] directory) => new(name) { Given = [SignIn.Internal(user), .. directory], Expect = [] };

    private static Scenario<PrivilegedRow> Listed(TenantSettings tenant, string name, PrivilegedAccounts.Row account, params PrivilegedRow[] rows) => new(name)
    {
        Given = [SignIn.Internal(Alice)],
        Watchlists = [Lists.Privileged(tenant, account)],
        Expect = rows,
    };

    internal sealed record PrivilegedRow(string UserId, long Tier, string PrivilegeReason, string Roles);
}
