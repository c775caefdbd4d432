using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class AzureOperations
{
    private const string Provider = "http://schemas.microsoft.com/identity/claims/identityprovider";
    private const string Token = "http://schemas.microsoft.com/identity/claims/tenantid";
    private const string Peering = "Microsoft.Network/virtualNetworks/virtualNetworkPeerings/write";

    private static readonly string Resource = $"{AzureEvent.Subscription}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub";

    private static FunctionProof<OperationRow> Proof => new(self => Kql.Query($$"""
        {{self}}(ago(1d), @"^microsoft\.network/virtualnetworks/.*/write$", "\"remote\":\"([a-z0-9]+)\"")
        | project Operation, Target, Detail, Caller, CallerIp, CallerId, CallerTenant, CallerIsExternal, SubscriptionId, FirstIngested, DetailAt, SucceededAt, FailedAt
        """))
    {
        Scenarios =
        [
            Gives("a record of an operation is an operation", [Done], Row),
            Gives("an operation that only started has neither succeeded nor failed", [Started], Row with { Detail = "vnet1", DetailAt = At(5), SucceededAt = null }),
            Gives("start and end are one operation, whatever their order and case", [Upper(Done) with { IngestedAt = At(2) }, Started with { IngestedAt = At(3) }], Row with { Detail = "vnet1", FirstIngested = At(3), DetailAt = At(3), SucceededAt = At(2) }),
            Gives("a request that arrives after the end is known from then on", [Done with { IngestedAt = At(3) }, Started with { IngestedAt = At(1) }], Row with { Detail = "vnet1", FirstIngested = At(3), DetailAt = At(1), SucceededAt = At(3) }),
            Gives(
                "records that repeat change nothing",
                [Started with { IngestedAt = At(4) }, Started with { IngestedAt = At(1) }, Done with { IngestedAt = At(3) }, Done with { IngestedAt = At(2) }],
                Row with { Detail = "vnet1", FirstIngested = At(4), DetailAt = At(4), SucceededAt = At(3) }),
            Gives("a failure that repeats is as old as its first record", [Failed with { IngestedAt = At(3) }, Failed with { IngestedAt = At(1) }], Row with { FirstIngested = At(3), SucceededAt = null, FailedAt = At(3) }),
            Gives("old names of states are read, whatever the case", [Done with { ActivityStatusValue = null, ActivityStatus = "SUCCEEDED" }, Done with { ActivityStatusValue = "failed" }], Row with { FailedAt = At(5) }),
            Gives("states that only hold such a word are none", [Done with { ActivityStatusValue = "PartiallySucceeded" }, Done with { ActivityStatusValue = "NotFailed" }], Row with { SucceededAt = null }),
            Gives("JSON text with escapes is read in lower case", [Done with { Properties = """{"requestbody":"{\\\"Remote\\\":\\\"VNET1\\\"}"}""" }], Row with { Detail = "vnet1", DetailAt = At(5) }),
            Gives("escaped characters are read", [Done with { Properties = """{\u0022x\u0022:1,\r\n\"remote\":\"vnet1\"}""" }], Row with { Detail = "vnet1", DetailAt = At(5) }),
            Gives("a record without a resource has the old column's, in lower case", [Done with { _ResourceId = null, ResourceId = Resource.ToUpperInvariant() }], Row),
            Gives("ids and names lose their case", [Done with { Caller = "ALICE@contoso.com", SubscriptionId = Done.SubscriptionId!.ToUpperInvariant(), Claims_d = AzureEvent.Claims(Alice with { }) }], Row),
            Gives("claims as JSON text are read", [Done with { Claims_d = null, Claims = AzureEvent.Claims(Gina).Json }], Guest with { Caller = Row.Caller }),
            Gives("claims as JSON text are read beside an empty bag", [Done with { Claims_d = Dynamic.Parse("{}"), Claims = AzureEvent.Claims(Gina).Json }], Guest with { Caller = Row.Caller }),
            Gives("the bag of claims goes before their text", [Done with { Claims_d = AzureEvent.Claims(Gina), Claims = AzureEvent.Claims(Mal).Json }], Guest with { Caller = Row.Caller }),
            Gives("an operation without claims and caller keeps its row", [Done with { Claims_d = null, Caller = null, CallerIpAddress = null }], Row with { Caller = "", CallerIp = "", CallerId = "" }),
            Gives("a guest is external, and comes from the tenant of the provider", [AzureEvent.Of(Peering, Gina, Resource) with { CorrelationId = "c-1" }], Guest),
            Gives("a personal account comes from its provider, in lower case", [Claiming((Provider, "LIVE.COM"))], Row with { CallerTenant = "live.com", CallerIsExternal = true, CallerId = "" }),
            Gives("our own tenant as the provider is internal, whatever the case", [Claiming((Provider, $"HTTPS://sts.windows.net/{Tenants.Home}/"), (Token, Tenants.Home.ToString()))], Row with { CallerId = "" }),
            Gives("another tenant as the provider is external", [Claiming((Provider, $"https://sts.windows.net/{Tenants.Unlisted}/"), (Token, Tenants.Home.ToString()))], Row with { CallerTenant = Tenants.Unlisted.ToString(), CallerIsExternal = true, CallerId = "" }),
            Gives("a token without a provider is internal", [Claiming((Token, Tenants.Home.ToString()))], Row with { CallerId = "" }),
            Gives("a guest's name is enough, whatever the case of its mark", [Named("gina_fabrikam.com#ext#@contoso.onmicrosoft.com")], Row with { Caller = "gina_fabrikam.com#ext#@contoso.onmicrosoft.com", CallerIsExternal = true, CallerId = "" }),
            Gives("a personal account's name is enough, whatever the case of its mark", [Named("LIVE.com#otto@personal.example")], Row with { Caller = "live.com#otto@personal.example", CallerIsExternal = true, CallerId = "" }),
            Gives("that mark counts only at the beginning", [Named("alive.com#x@contoso.com")], Row with { Caller = "alive.com#x@contoso.com", CallerId = "" }),
            Gives("two resources are two operations", [Done, Done with { _ResourceId = Resource + "2" }], Row, Row with { Target = Resource.ToLowerInvariant() + "2" }),
            Gives("two requests are two operations", [Done, Done with { CorrelationId = "c-2" }], Row, Row),
            Gives("another operation is left out", [Done with { OperationNameValue = "Microsoft.Compute/virtualMachines/write" }]),
            Gives("a record before the given time is left out", [Done with { TimeGenerated = Sample.Ago(2.Days) }]),
            Gives("a record that arrives just before the run counts", [Done with { IngestedAt = Sample.Ago(TimeSpan.FromSeconds(1)) }], Row with { FirstIngested = Sample.Ago(TimeSpan.FromSeconds(1)), SucceededAt = Sample.Ago(TimeSpan.FromSeconds(1)) }),
            Gives("a record that arrives at the run's time is the next run's", [Done with { IngestedAt = Scenario.DefaultNow }]),
        ],
    };

    private static AzureActivity Done => AzureEvent.Of(Peering, Alice, Resource) with { CorrelationId = "c-1" };

    private static AzureActivity Started => AzureEvent.Start(Done, """{"Remote":"VNet1"}""");

    private static AzureActivity Failed => AzureEvent.Failed(Done, "Denied", "No.");

    private static OperationRow Row => new(
        Peering.ToLowerInvariant(), Resource.ToLowerInvariant(), "", Alice.UserPrincipalName, SignIn.Address, Alice.Id, "", CallerIsExternal: false, Done.SubscriptionId!,
        At(5), DetailAt: null, SucceededAt: At(5), FailedAt: null);

    private static OperationRow Guest => Row with
    {
        Caller = "gina_fabrikam.com#ext#@contoso.onmicrosoft.com",
        CallerId = Gina.Id,
        CallerTenant = Tenants.Partner.ToString(),
        CallerIsExternal = true,
    };

    private static DateTime At(int minutesAgo) => Sample.Ago(minutesAgo.Minutes);

    private static AzureActivity Upper(AzureActivity record) => record with { OperationNameValue = Peering.ToUpperInvariant(), _ResourceId = Resource.ToUpperInvariant() };

    private static AzureActivity Claiming(params IEnumerable<(string Name, string Value)> claims) =>
        Done with { Claims_d = Dynamic.Of(claims.ToDictionary(claim => claim.Name, claim => claim.Value, StringComparer.Ordinal)) };

    private static AzureActivity Named(string caller) => Done with { Caller = caller, Claims_d = null };

    private static Scenario<OperationRow> Gives(string name, IReadOnlyList<AzureActivity> records, params OperationRow[] rows) => new(name) { Given = records, Expect = rows };

    internal sealed record OperationRow(
        string Operation, string Target, string Detail, string Caller, string CallerIp, string CallerId, string CallerTenant, bool CallerIsExternal, string SubscriptionId,
        DateTime FirstIngested, DateTime? DetailAt, DateTime? SucceededAt, DateTime? FailedAt);
}
