using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class HomeUpn
{
    private const string Deleted = "0123456789abcdef0123456789ABCDEF";

    private static FunctionProof<NameRow> Proof => new(self => Kql.Query($"SigninLogs | project Name = {self}(UserPrincipalName)"))
    {
        Scenarios =
        [
            Is("gina@fabrikam.com", "a guest has the name of the home tenant", "gina_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
            Is("gina@fabrikam.com", "the mark and the name may be in any case", "Gina_Fabrikam.COM#eXt#@Contoso.onmicrosoft.com"),
            Is("gina_van_dam@fabrikam.com", "only the last underscore stands for the at sign", "gina_van_dam_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
            Is("gina@fabrikam.com", "the digits before the name of a deleted guest go", Deleted + "gina_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
            Is("0123abc@fabrikam.com", "fewer hexadecimal digits belong to the name", "0123abc_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
            Is("otto@personal.example", "a personal account loses its mark", "live.com#otto@personal.example"),
            Is("otto@personal.example", "a personal account in capitals loses its mark", "LIVE.COM#Otto@personal.example"),
            Is("otto@personal.example", "a guest with a personal account loses both marks", "live.com#otto_personal.example#EXT#@contoso.onmicrosoft.com"),
            Is("otto@personal.example", "a deleted guest with a personal account loses all marks", Deleted + "live.com#otto_personal.example#EXT#@contoso.onmicrosoft.com"),
            Is("first_last@contoso.com", "the underscores of a member stay", "First_Last@contoso.com"),
            Is("gina_x@fabrikam.com", "a guest's name that has its at sign keeps its underscores", "gina_x@fabrikam.com#EXT#@contoso.onmicrosoft.com"),
            Is("gina", "a guest's name without a domain stays without one", "gina#EXT#@contoso.onmicrosoft.com"),
            Is("alive.com#x@contoso.com", "the mark of personal accounts counts only at the beginning", "alive.com#x@contoso.com"),
            Is("livexcom#x@contoso.com", "the full stop in the mark of personal accounts is a full stop", "livexcom#x@contoso.com"),
            Is("", "no name stays no name", null),
        ],
    };

    private static Scenario<NameRow> Is(string expected, string name, string? upn) => new(name)
    {
        Given = [SignIn.Internal(Alice) with { UserPrincipalName = upn }],
        Expect = [new(expected)],
    };

    internal sealed record NameRow(string Name);
}
