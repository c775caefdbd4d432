using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class Outcome
{
    private static FunctionProof<OutcomeRow> Proof => new(self => Kql.Query($"SigninLogs | project Outcome = {self}(ResultType)"))
    {
        Scenarios =
        [
            Is("success", "no error", "0"),
            Is("interrupt", "a multifactor prompt", "50074"),
            Is("interrupt", "a prompt for consent", "65001"),
            Is("failure", "a wrong password", "50126"),
            Is("failure", "a code that only begins as that of success", "00"),
            Is("failure", "a code that nobody knows", "999999"),
            Is("failure", "no code", null),
        ],
    };

    private static Scenario<OutcomeRow> Is(string outcome, string name, string? code) => new($"{name} is {outcome}")
    {
        Given = [SignIn.Internal(Alice) with { ResultType = code }],
        Expect = [new(outcome)],
    };

    internal sealed record OutcomeRow(string Outcome);
}
