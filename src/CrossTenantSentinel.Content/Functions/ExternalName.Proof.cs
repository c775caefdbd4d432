using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class ExternalName
{
    private static FunctionProof<ExternalRow> Proof => new(self => Kql.Query($"SigninLogs | project IsExternal = {self}(UserPrincipalName)"))
    {
        Scenarios =
        [
            Is(external: true, "a guest", "gina_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
            Is(external: true, "a guest with the mark in small letters", "gina_fabrikam.com#ext#@contoso.onmicrosoft.com"),
            Is(external: true, "a personal account", "live.com#otto@personal.example"),
            Is(external: true, "a personal account in capitals that has one of our domains", "LIVE.COM#otto@contoso.com"),
            Is(external: true, "a name in another domain", "mal@evil.example"),
            Is(external: true, "a name in a domain below ours", "mia@labs.contoso.com"),
            Is(external: true, "a name that only begins with one of our domains", "mal@contoso.com@evil.example"),
            Is(external: false, "a name that ends with one of our domains", "mal@evil.example@contoso.com"),
            Is(external: false, "a name in our domain", "alice@contoso.com"),
            Is(external: false, "a name in our domain in capitals", "ALICE@CONTOSO.COM"),
            Is(external: false, "a name with the mark of personal accounts at another place", "alive.com#x@contoso.com"),
            Is(external: false, "a name without a domain", "alice"),
            Is(external: false, "no name", null),
        ],
    };

    private static Scenario<ExternalRow> Is(bool external, string name, string? upn) => new($"{name} is {(external ? "external" : "not external")}")
    {
        Given = [SignIn.Internal(Alice) with { UserPrincipalName = upn }],
        Expect = [new(external)],
    };

    internal sealed record ExternalRow(bool IsExternal);
}
