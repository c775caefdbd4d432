using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class ToolSignIns
{
    private const string Lettered = "abcdef01-0000-4000-8000-00000000000a";

    private static FunctionProof<ToolRow> Proof => new(self => Kql.Query($"""
        {self}(ago(14d))
        | project UserId, UserPrincipalName, AppId, Direction, ExternalTenantId, CountryCode, SignInTime, Ingested
        """))
    {
        Scenarios =
        [
            Gives("an interactive sign-in counts", [Tool], Row),
            Gives("a non-interactive sign-in counts", [SignIn.NonInteractive(Tool)], Row),
            Gives("a guest without an Entra home has no tenant", [Tool with { HomeTenantId = Tenants.Home.ToString() }], Row with { Direction = Directions.InboundNonEntra, ExternalTenantId = "" }),
            Gives(
                "ids and names lose their case",
                [Tool with { UserId = Gina.Id.ToUpperInvariant(), UserPrincipalName = "GINA@fabrikam.com", AppId = AppIds.AzureCli.ToUpperInvariant(), HomeTenantId = Lettered.ToUpperInvariant() }], Row),
            Gives("a sign-in in several versions is one, as old as the first", [Tool with { IngestedAt = Sample.Ago(1.Minutes) }, Tool with { IngestedAt = Sample.Ago(3.Minutes) }, Tool with { IngestedAt = Sample.Ago(2.Minutes) }], Row with { Ingested = Sample.Ago(3.Minutes) }),
            Gives("a sign-in is as old as the first version that says it succeeded", [Tool with { ResultType = "50074", IngestedAt = Sample.Ago(4.Minutes) }, Tool with { IngestedAt = Sample.Ago(2.Minutes) }], Row with { Ingested = Sample.Ago(2.Minutes) }),
            Gives("sign-ins without ids that say the same are one", [Tool with { Id = "" }, Tool with { Id = null }], Row),
            Gives("sign-ins without ids at other times are several", [Tool with { Id = "" }, Tool with { Id = "", CreatedDateTime = Sample.Ago(1.Hours) }], Row, Row with { SignInTime = Sample.Ago(1.Hours) }),
            Gives("a sign-in without a time of its own happened when it was logged", [Tool with { CreatedDateTime = null }], Row),
            Gives("a sign-in with another application is left out", [SignIn.Inbound(Gina)]),
            Gives("a sign-in that failed is left out", [Tool with { ResultType = "50126" }]),
            Gives("a sign-in of our user is left out", [SignIn.Internal(Alice) with { AppId = AppIds.AzureCli }]),
            Gives("a sign-in to another tenant is left out", [SignIn.Outbound(Alice, Tenants.Partner) with { AppId = AppIds.AzureCli }]),
            Gives("a sign-in before the given time is left out", [Tool with { TimeGenerated = Sample.Ago(15.Days) }]),
        ],
    };

    private static SigninLogs Tool => SignIn.Inbound(Gina) with { AppId = AppIds.AzureCli, HomeTenantId = Lettered };

    private static ToolRow Row => new(Gina.Id, Gina.UserPrincipalName, AppIds.AzureCli, Directions.Inbound, Lettered, "NL", Sample.Ago(5.Minutes), Sample.Ago(5.Minutes));

    private static Scenario<ToolRow> Gives(string name, IReadOnlyList<TableRow> signIns, params ToolRow[] rows) => new(name) { Given = signIns, Expect = rows };

    internal sealed record ToolRow(
        string UserId, string UserPrincipalName, string AppId, string Direction, string ExternalTenantId, string CountryCode, DateTime SignInTime, DateTime Ingested);
}
