using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Risk levels as numbers, so that the highest of several can be taken.</summary>
public static partial class RiskRank
{
    /// <summary><c>XT_RiskRank(level)</c>: the rank of <see cref="Values.RiskLevels"/>.</summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_RiskRank",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a03"),
        Description = "Rank of a risk level: none 0, hidden, empty or new to us 1, low 2, medium 3, high 4.",
        Parameters = [KqlParameter.Scalar("level", KqlType.String)],
        Body = Kql.Query($"""
            case(level =~ "high", 4, level =~ "medium", 3, level =~ "low", 2, level =~ "none", 0, 1)
            """),
        Proof = () => Proof,
    };
}
