using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class Direction
{
    private const string Lettered = "abcdef01-0000-4000-8000-00000000000a";

    private static readonly string Home = Tenants.Home.ToString();

    private static FunctionProof<DirectionRow> Proof(TenantSettings tenant) => new(self => Kql.Query($"SigninLogs | project Direction = {self}(AADTenantId, HomeTenantId, ResourceTenantId, UserType)"))
    {
        Scenarios =
        [
            Is(Directions.Internal, "a user of ours in our tenant", SignIn.Internal(Alice)),
            Is(Directions.Outbound, "a user of ours elsewhere, who is a guest there", SignIn.Outbound(Alice, Tenants.Partner)),
            Is(Directions.Inbound, "a guest of another tenant", SignIn.Inbound(Gina)),
            Is(Directions.Inbound, "a member from another tenant", SignIn.Inbound(Mia) with { UserType = "Member" }),
            Is(Directions.InboundNonEntra, "a guest whose home is ours", SignIn.Inbound(Otto) with { HomeTenantId = Home }),
            Is(
                Directions.InboundNonEntra, "a guest whose home is ours in capitals",
                SignIn.Inbound(Otto) with { AADTenantId = Lettered, ResourceTenantId = Lettered, HomeTenantId = Lettered.ToUpperInvariant(), UserType = "GUEST" }),
            Is(Directions.InboundNonEntra, "a guest without a home", SignIn.Inbound(Otto) with { HomeTenantId = "" }),
            Is(Directions.Unknown, "a member without a home", SignIn.Inbound(Otto) with { HomeTenantId = "", UserType = "Member" }),
            Is(Directions.Unknown, "a guest without a home in another tenant", SignIn.Outbound(Alice, Tenants.Partner) with { HomeTenantId = "" }),
            Is(Directions.Foreign, "a guest of another tenant in that tenant", SignIn.Outbound(Gina, Tenants.Partner) with { HomeTenantId = Tenants.Partner.ToString() }),
            Is(Directions.Foreign, "a user of one tenant in another one", SignIn.Outbound(Gina, Tenants.Unlisted) with { HomeTenantId = Tenants.Partner.ToString() }),
            Is(Directions.Unknown, "a sign-in whose resource is not known", SignIn.Outbound(Alice, Tenants.Partner) with { ResourceTenantId = null }),
            Is(Directions.Unknown, "a sign-in whose log is not known", SignIn.Outbound(Alice, Tenants.Partner) with { AADTenantId = "" }),
            Is(
                Directions.Outbound, "a user of ours elsewhere, with our tenant in capitals",
                SignIn.Outbound(Alice, Tenants.Partner) with { AADTenantId = Lettered, HomeTenantId = Lettered.ToUpperInvariant() }),
            Is(
                tenant.HomeTenantIds.Count == 0 ? Directions.Outbound : Directions.Foreign, "a user of ours elsewhere, in the log of a tenant that the settings do not name",
                SignIn.Outbound(Alice, Tenants.Partner) with { AADTenantId = Tenants.Lookalike.ToString(), HomeTenantId = Tenants.Lookalike.ToString() }),
        ],
    };

    private static Scenario<DirectionRow> Is(string direction, string name, SigninLogs signIn) => new($"{name} is {direction}") { Given = [signIn], Expect = [new(direction)] };

    internal sealed record DirectionRow(string Direction);
}
