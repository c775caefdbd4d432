using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class SignInFacts
{
    private const string Lettered = "abcdef01-0000-4000-8000-00000000000a";

    private static FunctionProof<FactRow> Proof => new(self => Kql.Query($"""
        {self}(ago(14d))
        | project LogTenantId, HomeTenantId, ResourceTenantId, UserId, UserPrincipalName, AppId, DeviceId, HasId = isnotempty(Id), At, Ingested
        """))
    {
        Scenarios =
        [
            new("sign-ins of both tables have the same form") { Given = [Abroad, SignIn.NonInteractive(Abroad)], Expect = [Row, Row] },
            new("ids and names lose their case")
            {
                Given =
                [
                    Abroad with
                    {
                        AADTenantId = Lettered.ToUpperInvariant(), HomeTenantId = Lettered.ToUpperInvariant(), ResourceTenantId = Lettered.ToUpperInvariant(),
                        UserId = Lettered.ToUpperInvariant(), UserPrincipalName = "ALICE@contoso.com", AppId = Lettered.ToUpperInvariant(),
                    },
                ],
                Expect = [Row],
            },
            new("the id that stands for nobody is empty") { Given = [Abroad with { UserId = AccountIds.Nobody }], Expect = [Row with { UserId = "" }] },
            new("tenants and devices that are not logged are empty")
            {
                Given = [Abroad with { HomeTenantId = null, ResourceTenantId = "", DeviceDetail = null }, SignIn.NonInteractive(Abroad with { HomeTenantId = "", ResourceTenantId = null }) with { DeviceDetail = "" }],
                Expect = [Row with { HomeTenantId = "", ResourceTenantId = "", DeviceId = "" }, Row with { HomeTenantId = "", ResourceTenantId = "", DeviceId = "" }],
            },
            new("a row without an id gets one") { Given = [Abroad with { Id = null }], Expect = [Row] },
            new("a sign-in happened when it says, or else when it was logged")
            {
                Given = [Abroad with { CreatedDateTime = Sample.Ago(1.Hours) }, Abroad with { CreatedDateTime = null }],
                Expect = [Row with { At = Sample.Ago(1.Hours) }, Row],
            },
            new("every version is a row, also one that arrives just before the run")
            {
                Given = [Abroad with { IngestedAt = Sample.Ago(2.Minutes) }, SignIn.NonInteractive(Abroad) with { IngestedAt = Sample.Ago(TimeSpan.FromSeconds(1)) }],
                Expect = [Row with { Ingested = Sample.Ago(2.Minutes) }, Row with { Ingested = Sample.Ago(TimeSpan.FromSeconds(1)) }],
            },
            Quiet("a row that arrives at the run's time is the next run's", Abroad with { IngestedAt = Scenario.DefaultNow }),
            Quiet("a sign-in before the given time is left out", Abroad with { TimeGenerated = Sample.Ago(15.Days) }),
            Quiet("a non-interactive sign-in before the given time is left out", SignIn.NonInteractive(Abroad) with { TimeGenerated = Sample.Ago(15.Days) }),
        ],
    };

    private static SigninLogs Abroad => SignIn.Outbound(Alice, Tenants.Partner) with
    {
        AADTenantId = Lettered,
        HomeTenantId = Lettered,
        ResourceTenantId = Lettered,
        UserId = Lettered,
        AppId = Lettered,
        DeviceDetail = Dynamic.Of(new { deviceId = "d-1" }),
    };

    private static FactRow Row => new(Lettered, Lettered, Lettered, Lettered, Alice.UserPrincipalName, Lettered, "d-1", HasId: true, Sample.Ago(5.Minutes), Sample.Ago(5.Minutes));

    private static Scenario<FactRow> Quiet(string name, TableRow signIn) => new(name) { Given = [signIn], Expect = [] };

    internal sealed record FactRow(
        string LogTenantId, string HomeTenantId, string ResourceTenantId, string UserId, string UserPrincipalName, string AppId, string DeviceId, bool HasId,
        DateTime At, DateTime Ingested);
}
