using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class OwnTenant
{
    private const string Lettered = "abcdef01-0000-4000-8000-00000000000a";

    private static FunctionProof<OwnRow> Proof(TenantSettings tenant) => new(self => Kql.Query($"SigninLogs | project IsOwn = {self}(ResourceTenantId, AADTenantId)"))
    {
        Scenarios =
        [
            Is(own: true, "the owner of the log", Tenants.Home.ToString(), Tenants.Home.ToString()),
            Is(own: tenant.HomeTenantIds.Count == 0, "the owner of the log in capitals", Lettered.ToUpperInvariant(), Lettered),
            Is(own: false, "another tenant", Tenants.Partner.ToString(), Tenants.Home.ToString()),
            Is(own: false, "no tenant", null, Tenants.Home.ToString()),
        ],
    };

    private static Scenario<OwnRow> Is(bool own, string name, string? asked, string log) => new($"{name} is {(own ? "ours" : "not ours")}")
    {
        Given = [SignIn.Internal(Alice) with { ResourceTenantId = asked, AADTenantId = log }],
        Expect = [new(own)],
    };

    internal sealed record OwnRow(bool IsOwn);
}
