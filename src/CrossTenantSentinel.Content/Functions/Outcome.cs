using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// What became of a sign-in. A sign-in that waits for the user (multifactor prompt, consent) has not failed. Queries that look at
/// successes alone compare <c>ResultType</c> with <see cref="ResultCodes.Success"/>.
/// </summary>
public static partial class Outcome
{
    /// <summary><c>XT_Outcome(resultType)</c>: success, interrupt or failure.</summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_Outcome",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a0e"),
        Version = new("1.1.0"),
        Description = "Outcome of a sign-in: success, interrupt (it waits for the user or another step) or failure.",
        Parameters = [KqlParameter.Scalar("resultType", KqlType.String)],
        Body = Kql.Query($"""
            case(resultType == {ResultCodes.Success}, "success", resultType in ({ResultCodes.Interrupt}), "interrupt", "failure")
            """),
        Proof = () => Proof,
    };
}
