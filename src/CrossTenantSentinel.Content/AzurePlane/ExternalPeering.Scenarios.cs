using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.AzurePlane;

public static partial class ExternalPeering
{
    private const string Write = "Microsoft.Network/virtualNetworks/virtualNetworkPeerings/write";
    private const string Removal = "Microsoft.Network/virtualNetworks/virtualNetworkPeerings/delete";
    private const string RemoteSubscription = "99999999-9999-4999-8999-999999999999";
    private const string Remote = $"/subscriptions/{RemoteSubscription}/resourceGroups/demo/providers/Microsoft.Network/virtualNetworks/demo-vnet";
    private const string LocalVnet = "/resourcegroups/hub/providers/microsoft.network/virtualnetworks/hub-vnet";

    private static string Peering => $"{AzureEvent.Subscription}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub-vnet/virtualNetworkPeerings/demo";

    private static AzureActivity Made => AzureEvent.Of(Write, by: Alice, Peering);

    /// <summary>The start of the same peering, with its request.</summary>
    private static AzureActivity Requested => AzureEvent.Start(Made, Request(Remote));

    private static AzureActivity Denied => AzureEvent.Failed(
        Made,
        "LinkedAuthorizationFailed",
        $"The client has permission to perform action '{Write}' on scope '{Peering}'; however, it does not have permission to perform action(s) 'peer/action' "
            + $"on the linked scope(s) '{Remote}' (respectively) or the linked scope(s) are invalid.");

    /// <summary>A denial that names the subscription alone, because it is another tenant's.</summary>
    private static AzureActivity DeniedAcross => AzureEvent.Failed(
        Made,
        "LinkedAuthorizationFailed",
        $"The client has permission to perform action 'Microsoft.Network/virtualNetworks/peer/action' on scope '{Peering}', however the current tenant '{Tenants.Home}' "
            + $"is not authorized to access linked subscription '{RemoteSubscription}'.");

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a denial across tenants, which names the subscription alone, is an attempt")
        {
            Given = [DeniedAcross],
            Expect = [Alert() with { Outcome = "Failure", RemoteVnetId = $"/subscriptions/{RemoteSubscription}", PeeringOptions = "", Severity = "Medium" }],
        },
        new("an attempt that failed in between makes no new peering of an update")
        {
            Given = [.. Earlier(3.Days), AzureEvent.Failed(Made with { TimeGenerated = Sample.Ago(1.Days), CorrelationId = "failed" }, "Conflict", "Another operation is in progress."), Requested, Made],
            Expect = [Alert() with { Outcome = "Updated", Severity = "Low" }],
        },
        new("a removal that failed in between makes no new peering of an update")
        {
            Given =
            [
                .. Earlier(3.Days), AzureEvent.Failed(AzureEvent.Of(Removal, by: Alice, Peering, 1.Days), "Conflict", "Another operation is in progress."), Requested, Made,
            ],
            Expect = [Alert() with { Outcome = "Updated", Severity = "Low" }],
        },
        new("a peering with a foreign subscription alerts, the remote network read from the request")
        {
            Given = [Requested, Made],
            Expect = [Alert()],
            Alerts =
            [
                new()
                {
                    Title = $"Peering with external subscription {RemoteSubscription} by alice@contoso.com: Success",
                    Severity = AlertSeverity.High,
                    Entities =
                    [
                        $"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}",
                        "IP { Address = 203.0.113.10 }",
                        $"AzureResource {{ ResourceId = {Lower(Peering)} }}",
                        $"AzureResource {{ ResourceId = {Lower(Remote)} }}",
                    ],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["RemoteSubscriptionId"] = RemoteSubscription,
                        ["RemoteVnetId"] = Lower(Remote),
                        ["LocalVnetId"] = Lower(AzureEvent.Subscription) + LocalVnet,
                        ["Outcome"] = "Success",
                        ["PeeringOptions"] = "allowforwardedtraffic",
                    },
                    Events = 1,
                },
            ],
        },
        new("a peering that the other side denies alerts with medium severity, the remote network read from the message")
        {
            Given = [Denied],
            Expect = [Alert() with { Outcome = "Failure", PeeringOptions = "", Severity = "Medium" }],
        },
        new("names and ids in capitals alert")
        {
            Given =
            [
                Requested with { OperationNameValue = Write.ToUpperInvariant(), Properties_d = Dynamic.Of(new { requestBody = Request(Remote.ToUpperInvariant()) }) },
                Made with { OperationNameValue = Write.ToUpperInvariant(), _ResourceId = Peering.ToUpperInvariant() },
            ],
            Expect = [Alert()],
        },
        new("an older record that keeps everything as text alerts")
        {
            Given =
            [
                Made with
                {
                    _ResourceId = null, ResourceId = Peering, ActivityStatusValue = "Succeeded", Claims_d = null, Claims = AzureEvent.Claims(Alice).Json,
                    Properties = Dynamic.Of(new { requestbody = Request(Remote) }).Json,
                },
            ],
            Expect = [Alert()],
        },
        new("a request that the log keeps with line breaks alerts")
        {
            Given = [AzureEvent.Start(Made, "{\r\n  \"properties\": {\r\n    \"remoteVirtualNetwork\": {\r\n      \"id\": \"" + Remote + "\"\r\n    }\r\n  }\r\n}"), Made],
            Expect = [Alert() with { PeeringOptions = "" }],
        },
        new("an external caller's attempt is of high severity")
        {
            Given = [Denied with { Caller = Mal.DirectoryUpn, Claims_d = AzureEvent.Claims(Mal) }],
            Expect = [External(Mal) with { Outcome = "Failure", PeeringOptions = "", CallerHomeTenantId = Tenants.Unlisted.ToString() }],
        },
        new("a guest with a personal account is an external caller")
        {
            Given = [Requested with { Caller = Otto.DirectoryUpn, Claims_d = AzureEvent.Claims(Otto) }, Made with { Caller = Otto.DirectoryUpn, Claims_d = AzureEvent.Claims(Otto) }],
            Expect = [External(Otto) with { CallerHomeTenantId = "live.com" }],
        },
        new("a colleague from our other tenant is no external caller")
        {
            Given = [Denied with { Caller = "mia@labs.contoso.net", Claims_d = AzureEvent.Claims(Mia) }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs)],
            Expect =
            [
                Alert() with
                {
                    Outcome = "Failure", PeeringOptions = "", Severity = "Medium", CallerId = Mia.Id, CallerUpn = Mia.UserPrincipalName, AccountName = Mia.Name,
                    AccountDomain = Mia.Domain, CallerHomeTenantId = Tenants.Sibling.ToString(),
                },
            ],
        },
        new("a start without outcome is an attempt once the outcome is overdue")
        {
            Given = [Requested with { TimeGenerated = Sample.Ago(150.Minutes) }],
            Expect = [Alert() with { TimeGenerated = Sample.Ago(150.Minutes), Outcome = "Attempt", Severity = "Medium" }],
        },
        new("a request that arrives after the outcome alerts then")
        {
            Given = [Made with { TimeGenerated = Sample.Ago(100.Minutes) }, Requested with { TimeGenerated = Sample.Ago(101.Minutes), IngestedAt = Sample.Ago(10.Minutes) }],
            Expect = [Alert() with { TimeGenerated = Sample.Ago(101.Minutes) }],
        },
        new("an update of a known peering is of low severity")
        {
            Given = [Requested, Made, .. Earlier(3.Days)],
            Expect = [Alert() with { Outcome = "Updated", Severity = "Low" }],
        },
        new("a denied change of a known peering is an attempt")
        {
            Given = [Denied, .. Earlier(3.Days)],
            Expect = [Alert() with { Outcome = "Failure", PeeringOptions = "", Severity = "Medium" }],
        },
        new("peerings of one deployment alert one by one")
        {
            Given = [Requested, Made, Requested with { _ResourceId = Peering + "2" }, Made with { _ResourceId = Peering + "2" }],
            Expect = [Alert(), Alert() with { ResourceId = Lower(Peering) + "2" }],
        },
        new("a partner's user is an external caller, however the directory calls the partner")
        {
            Given = [Denied with { Caller = Gina.DirectoryUpn, Claims_d = AzureEvent.Claims(Gina) }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [External(Gina) with { Outcome = "Failure", PeeringOptions = "", CallerHomeTenantId = Tenants.Partner.ToString() }],
        },
        new("a peering that was denied before is new when it succeeds")
        {
            Given = [Denied with { TimeGenerated = Sample.Ago(3.Days), CorrelationId = "denied" }, Requested, Made],
            Expect = [Alert()],
        },
        new("a peering of the same name with another network is new")
        {
            Given = [.. Earlier(3.Days, Remote + "2"), Requested, Made],
            Expect = [Alert()],
        },
        new("a peering that was removed before is new")
        {
            Given = [.. Earlier(3.Days), .. Earlier(2.Days).Cast<AzureActivity>().Select(record => record with { OperationNameValue = Removal }), Requested, Made],
            Expect = [Alert()],
        },
        new("peerings whose resource is not logged are not updates of one another")
        {
            Given = [.. Earlier(3.Days).Cast<AzureActivity>().Select(WithoutResource), WithoutResource(Requested), WithoutResource(Made)],
            Expect = [Alert() with { ResourceId = "", LocalVnetId = "" }],
        },
        new("an exempt caller stays quiet, by name")
        {
            Given = [Requested, Made],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Alice.UserPrincipalName)],
            Expect = [],
        },
        new("an exempt guest stays quiet, by the name at home")
        {
            Given = [Requested with { Caller = Gina.DirectoryUpn, Claims_d = AzureEvent.Claims(Gina) }, Made with { Caller = Gina.DirectoryUpn, Claims_d = AzureEvent.Claims(Gina) }],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", "Gina@fabrikam.com")],
            Expect = [],
        },
        new("a caller from an exempt tenant stays quiet")
        {
            Given = [Denied with { Caller = Mal.DirectoryUpn, Claims_d = AzureEvent.Claims(Mal) }],
            Watchlists = [Lists.Exemption(tenant, Slug, "tenant", Tenants.Unlisted.ToString())],
            Expect = [],
        },
        new("a subscription of ours in the watchlist stays quiet")
        {
            Given = [AzureEvent.Start(Made, Request($"/subscriptions/{OwnSubscriptions.Labs.SubscriptionId}/resourceGroups/x/providers/Microsoft.Network/virtualNetworks/y")), Made],
            Watchlists = [Lists.Subscriptions(tenant, OwnSubscriptions.Production, OwnSubscriptions.Labs)],
            Expect = [],
        },
        Quiet("a subscription whose activity we collect stays quiet", Requested, Made, AzureEvent.Of("Microsoft.Compute/virtualMachines/write", by: Alice, Remote, ago: 3.Days) with { SubscriptionId = RemoteSubscription }),
        Quiet("a subnet's change in the same network stays quiet", Requested with { OperationNameValue = "Microsoft.Network/virtualNetworks/subnets/write" }, Made with { OperationNameValue = "Microsoft.Network/virtualNetworks/subnets/write" }),
        Quiet(
            "a denial of another linked action stays quiet",
            AzureEvent.Failed(Made, "LinkedAuthorizationFailed", $"It does not have permission to perform action 'Microsoft.Network/publicIPAddresses/join/action' on the linked scope(s) '{Remote}'.")),
        Quiet("a record without properties stays quiet", Made with { Properties_d = null, Properties = "" }),
        Quiet("the removal of a peering stays quiet", [Made with { OperationNameValue = Removal }, .. Earlier(3.Days)]),
        Quiet("a start that may still succeed waits", Requested),
        Quiet("what an earlier run reported stays quiet", Earlier(90.Minutes)),
        Quiet("a private endpoint stays quiet", AzureEvent.Of("Microsoft.Network/privateEndpoints/write", by: Alice, Peering) with { Properties_d = Requested.Properties_d }),
        new("an exempt subscription stays quiet")
        {
            Given = [Requested, Made],
            Watchlists = [Lists.Exemption(tenant, Slug, "subscription", RemoteSubscription)],
            Expect = [],
        },
    ];

    /// <summary>The same peering, made before.</summary>
    private static IReadOnlyList<TableRow> Earlier(TimeSpan ago, string remote = Remote)
    {
        AzureActivity made = AzureEvent.Of(Write, by: Alice, Peering, ago);
        return [AzureEvent.Start(made, Request(remote)), made];
    }

    private static AzureActivity WithoutResource(AzureActivity record) => record with { _ResourceId = null };

    private static string Request(string remote) =>
        $$$"""{"properties":{"remoteVirtualNetwork":{"id":"{{{remote}}}"},"allowForwardedTraffic":true,"allowGatewayTransit":false}}""";

    private static string Lower(string id) => id.ToLowerInvariant();

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    private static Row External(Person caller) => Alert() with
    {
        CallerId = caller.Id,
        CallerUpn = caller.UserPrincipalName,
        AccountName = caller.Name,
        AccountDomain = caller.Domain,
        CallerIsExternal = true,
    };

    private static Row Alert() => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        OperationName: Lower(Write),
        Outcome: "Success",
        CallerId: Alice.Id,
        CallerUpn: Alice.UserPrincipalName,
        AccountName: Alice.Name,
        AccountDomain: Alice.Domain,
        CallerIsExternal: false,
        CallerHomeTenantId: "",
        IPAddress: SignIn.Address,
        SubscriptionId: OwnSubscriptions.Production.SubscriptionId.ToString(),
        ResourceId: Lower(Peering),
        LocalVnetId: Lower(AzureEvent.Subscription) + LocalVnet,
        RemoteSubscriptionId: RemoteSubscription,
        RemoteVnetId: Lower(Remote),
        PeeringOptions: "allowforwardedtraffic",
        CorrelationId: Made.CorrelationId!,
        Severity: "High");
}
