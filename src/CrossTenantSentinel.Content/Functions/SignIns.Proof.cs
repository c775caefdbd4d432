using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class SignIns
{
    private static FunctionProof<SignInRow> Proof => new(self => Kql.Query($$"""
        {{self}}(ago(14d), dynamic([{{Directions.Inbound}}, {{Directions.Outbound}}]))
        | project Direction, SignInKind, ResultType, FirstIngested, Ingested
        """))
    {
        Scenarios =
        [
            new("a sign-in of each table and direction is a row")
            {
                Given = [Outbound, SignIn.NonInteractive(SignIn.Inbound(Gina))],
                Expect = [Row, Row with { Direction = Directions.Inbound, SignInKind = SignInKinds.NonInteractive }],
            },
            new("a direction that is not asked for is left out") { Given = [SignIn.Internal(Alice)], Expect = [] },
            new("of several versions the latest stays, and the sign-in is as old as the first one")
            {
                Given =
                [
                    Outbound with { ResultType = "50126", IngestedAt = Sample.Ago(3.Minutes) },
                    Outbound with { IngestedAt = Sample.Ago(1.Minutes) },
                    Outbound with { ResultType = "50074", IngestedAt = Sample.Ago(2.Minutes) },
                ],
                Expect = [Row with { FirstIngested = Sample.Ago(3.Minutes), Ingested = Sample.Ago(1.Minutes) }],
            },
            new("two sign-ins without ids are two rows") { Given = [Outbound with { Id = null }, SignIn.Outbound(Alice, Tenants.Unlisted) with { Id = "" }], Expect = [Row, Row] },
            new("two sign-ins are two rows") { Given = [Outbound, SignIn.Outbound(Alice, Tenants.Unlisted)], Expect = [Row, Row] },
        ],
    };

    private static SigninLogs Outbound => SignIn.Outbound(Alice, Tenants.Partner);

    private static SignInRow Row => new(Directions.Outbound, SignInKinds.Interactive, ResultCodes.Success, Sample.Ago(5.Minutes), Sample.Ago(5.Minutes));

    internal sealed record SignInRow(string Direction, string SignInKind, string ResultType, DateTime FirstIngested, DateTime Ingested);
}
