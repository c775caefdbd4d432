using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class RiskRank
{
    private static FunctionProof<RankRow> Proof => new(self => Kql.Query($"SigninLogs | project Rank = {self}(RiskLevelDuringSignIn)"))
    {
        Scenarios =
        [
            Is(4, "high"), Is(4, "HIGH"), Is(3, "medium"), Is(3, "Medium"), Is(2, "low"), Is(2, "Low"), Is(0, "none"), Is(0, "None"),
            Is(1, "hidden"), Is(1, "unknownFutureValue"), Is(1, "highest"), Is(1, ""), Is(1, null),
        ],
    };

    private static Scenario<RankRow> Is(long rank, string? level) => new($"{(level is null ? "no level" : $"level '{level}'")} has rank {rank}")
    {
        Given = [SignIn.Internal(Alice) with { RiskLevelDuringSignIn = level }],
        Expect = [new(rank)],
    };

    internal sealed record RankRow(long Rank);
}
