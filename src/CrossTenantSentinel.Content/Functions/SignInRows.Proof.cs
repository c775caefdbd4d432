using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class SignInRows
{
    private const string Lettered = "abcdef01-0000-4000-8000-00000000000a";

    private static FunctionProof<LoggedRow> Proof => new(self => Kql.Query($"""
        {self}(ago(14d))
        | project HomeTenantId, UserId, UserPrincipalName, AppId, FailureReason, Ingested
        """))
    {
        Scenarios =
        [
            new("sign-ins of both tables have the same form")
            {
                Given = [Refused, SignIn.NonInteractive(Refused)],
                Expect = [Row, Row],
            },
            new("ids and names lose their case")
            {
                Given = [Refused with { HomeTenantId = Lettered.ToUpperInvariant(), UserId = Lettered.ToUpperInvariant(), UserPrincipalName = "GINA@fabrikam.com", AppId = Lettered.ToUpperInvariant() }],
                Expect = [Row],
            },
            new("without a reason in the status the description says it")
            {
                Given = [Refused with { Status = null, ResultDescription = "Not allowed." }, SignIn.NonInteractive(Refused with { Status = Dynamic.Parse("{}"), ResultDescription = "Not allowed." })],
                Expect = [Row with { FailureReason = "Not allowed." }, Row with { FailureReason = "Not allowed." }],
            },
            new("every version is a row")
            {
                Given = [Refused with { IngestedAt = Sample.Ago(2.Minutes) }, Refused with { IngestedAt = Sample.Ago(1.Minutes) }],
                Expect = [Row with { Ingested = Sample.Ago(2.Minutes) }, Row with { Ingested = Sample.Ago(1.Minutes) }],
            },
            new("a row that arrives just before the run counts") { Given = [Refused with { IngestedAt = Sample.Ago(TimeSpan.FromSeconds(1)) }], Expect = [Row with { Ingested = Sample.Ago(TimeSpan.FromSeconds(1)) }] },
            Quiet("a row that arrives at the run's time is the next run's", Refused with { IngestedAt = Scenario.DefaultNow }),
            Quiet("a sign-in before the given time is left out", Refused with { TimeGenerated = Sample.Ago(15.Days) }),
            Quiet("a non-interactive sign-in before the given time is left out", SignIn.NonInteractive(Refused) with { TimeGenerated = Sample.Ago(15.Days) }),
        ],
    };

    private static SigninLogs Refused => SignIn.Inbound(Gina) with
    {
        HomeTenantId = Lettered,
        UserId = Lettered,
        AppId = Lettered,
        ResultType = "53003",
        Status = Dynamic.Of(new { errorCode = 53003, failureReason = "Blocked." }),
    };

    private static LoggedRow Row => new(Lettered, Lettered, Gina.UserPrincipalName, Lettered, "Blocked.", Sample.Ago(5.Minutes));

    private static Scenario<LoggedRow> Quiet(string name, TableRow signIn) => new(name) { Given = [signIn], Expect = [] };

    internal sealed record LoggedRow(string HomeTenantId, string UserId, string UserPrincipalName, string AppId, string FailureReason, DateTime Ingested);
}
