using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about Azure shows of sample events. The sample clock stands at ten o'clock on a Monday.</summary>
public sealed class TrustAzureRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private const string Write = "Microsoft.Network/virtualNetworks/virtualNetworkPeerings/write";
    private const string ForeignSubscription = "99999999-9999-4999-8999-999999999999";
    private const string Foreign = $"/subscriptions/{ForeignSubscription}/resourceGroups/demo/providers/Microsoft.Network/virtualNetworks/Demo-vnet";
    private const string Contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    private static readonly TenantSettings Settings = new();
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "TrustAndPeering");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    private static string Hub => $"{AzureEvent.Subscription}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/Hub-vnet";

    private static string Ours => $"/subscriptions/{OwnSubscriptions.Labs.SubscriptionId}/resourceGroups/x/providers/Microsoft.Network/virtualNetworks/labs-vnet";

    [Fact]
    public void A_peering_shows_both_networks_caller_outcome_and_options() => Of(Peered(Foreign, 2), Peered(Ours, 3, "labs"))
        .Cells("peerings", "Time", "Change", "LocalVnet", "RemoteVnet", "RemoteSubscription", "RemoteSubscriptionId", "Caller", "FromOutside", "CallerIp", "Outcome", "Options", "Tries").ShouldBe(
        [
            $"2026-02-28 10:00 | made or changed | hub-vnet | demo-vnet | not ours | {ForeignSubscription} | alice@contoso.com | no | 203.0.113.10 | success | allowforwardedtraffic | 1",
            $"2026-02-27 10:00 | made or changed | hub-vnet | labs-vnet | ours | {OwnSubscriptions.Labs.SubscriptionId} | alice@contoso.com | no | 203.0.113.10 | success | allowforwardedtraffic | 1",
        ]);

    [Fact]
    public void Copies_and_repeats_are_one_change_and_other_changes_are_not()
    {
        AzureActivity[] made = Peered(Foreign, 9);
        AzureActivity removed = Operation("Microsoft.Network/virtualNetworks/virtualNetworkPeerings/delete", People.Alice, $"{Hub}/virtualNetworkPeerings/demo", 3);
        Of(
            [.. made], [.. made.Select(record => record with { IngestedAt = record.TimeGenerated.GetValueOrDefault().AddHours(1) })],
            Peered(Foreign.ToUpperInvariant(), 8),
            [removed, removed with { OperationNameValue = removed.OperationNameValue!.ToUpperInvariant(), _ResourceId = removed._ResourceId!.ToUpperInvariant() }],
            Peered(Foreign, 2))
            .Cells("peerings", "Time", "Change", "RemoteVnet", "Outcome", "Tries", "LastTry").ShouldBe(
            [
                "2026-02-28 10:00 | made or changed | demo-vnet | success | 1 | 2026-02-28 10:00",
                "2026-02-27 10:00 | removed | demo-vnet | success | 1 | 2026-02-27 10:00",
                "2026-02-21 10:00 | made or changed | demo-vnet | success | 2 | 2026-02-22 10:00",
            ]);
    }

    [Fact]
    public void Denied_attempts_are_one_row_however_often_they_were_tried()
    {
        AzureActivity right = Operation("Microsoft.Network/virtualNetworks/peer/action", People.Mal, Foreign, 4) with { CorrelationId = Denied(4)[0].CorrelationId, ActivityStatusValue = "Failure" };
        PickedWorkbook workbook = Of(Denied(4), [right], Denied(3), Peered(Ours, 2, "labs"));
        workbook.Cells("denied-peerings", "FirstTry", "LastTry", "Tries", "LocalVnet", "RemoteVnet", "RemoteSubscription", "Caller", "FromOutside", "CallerIps").ShouldBe(
            ["2026-02-26 10:00 | 2026-02-27 10:00 | 2 | hub-vnet | demo-vnet | not ours | mal_evil.example#ext#@contoso.onmicrosoft.com | yes | 203.0.113.10"]);
        workbook.Cells("peerings", "RemoteVnet", "Outcome", "Tries").ShouldBe(["labs-vnet | success | 1", "demo-vnet | failure | 2"]);
    }

    [Fact]
    public void A_failure_for_another_reason_is_not_denied() => Of([AzureEvent.Failed(Peered(Foreign, 2)[1], "AddressSpaceOverlaps", "The address spaces overlap.")])
        .Show("denied-peerings").ShouldBeEmpty();

    [Fact]
    public void Every_edge_joins_two_nodes_and_says_the_latest()
    {
        IReadOnlyList<string> rows = Of(Peered(Foreign, 9), Denied(3), Peered(Ours, 2, "labs"))
            .Cells("peering-graph", "Node", "LocalVnetId", "RemoteVnetId", "Name", "Kind", "Latest");
        string hub = Hub.ToLowerInvariant(), foreign = Foreign.ToLowerInvariant(), ours = Ours.ToLowerInvariant();
        rows.ShouldBe(
        [
            $" | {hub} | {foreign} |  |  | denied",
            $" | {hub} | {ours} |  |  | success",
            $"{foreign} |  |  | demo-vnet | not ours | ",
            $"{hub} |  |  | hub-vnet | ours | ",
            $"{ours} |  |  | labs-vnet | ours | ",
        ], ignoreOrder: true);
    }

    [Fact]
    public void Roles_of_external_identities_show_and_those_of_ours_do_not() => Of(
            [Identity.Of(People.Gina)],
            Granted(People.Gina.Id.ToUpperInvariant(), 2),
            Granted(People.Gina.Id, 3, failed: true), Granted(People.Gina.Id, 4, failed: true),
            Granted(People.Carol.Id, 2),
            Granted(People.Mal.Id, 1), [SignIn.Inbound(People.Mal, TimeSpan.FromDays(5))])
        .Cells("external-azure-roles", "Time", "Principal", "Kind", "HomeTenant", "ExternalTenantId", "Relationship", "RoleName", "Scope", "GrantedBy", "Outcome", "Tries").ShouldBe(
        [
            $"2026-03-01 10:00 | mal@evil.example | guest | {Tenants.Unlisted} | {Tenants.Unlisted} | unknown | Contributor | {AzureEvent.Subscription} | alice@contoso.com | success | 1",
            $"2026-02-28 10:00 | gina@fabrikam.com | guest | Fabrikam | {Tenants.Partner} | partner | Contributor | {AzureEvent.Subscription} | alice@contoso.com | success | 1",
            $"2026-02-27 10:00 | gina@fabrikam.com | guest | Fabrikam | {Tenants.Partner} | partner | Contributor | {AzureEvent.Subscription} | alice@contoso.com | failure | 2",
        ]);

    [Fact]
    public void Subscriptions_that_move_show_once()
    {
        AzureActivity moved = Operation("Microsoft.Subscription/updateTenant/action", People.Bob, AzureEvent.Subscription, 2);
        Of(
            [AzureEvent.Start(moved, $$"""{"targetTenantId":"{{Tenants.Partner}}"}"""), moved, moved with { IngestedAt = moved.TimeGenerated.GetValueOrDefault().AddHours(1) }],
            [Operation("MICROSOFT.SUBSCRIPTION/subscriptions/acceptOwnership/action", People.Mal, AzureEvent.Subscription, 3)],
            [AzureEvent.Failed(Operation("Microsoft.Subscription/updateTenant/action", People.Bob, AzureEvent.Subscription, 5), "No", "No."), AzureEvent.Failed(Operation("Microsoft.Subscription/updateTenant/action", People.Bob, AzureEvent.Subscription, 6), "No", "No.")])
            .Cells("subscription-moves", "Time", "SubscriptionId", "Change", "ToTenant", "By", "FromOutside", "Outcome", "Tries", "LastTry").ShouldBe(
            [
                $"2026-02-28 10:00 | {OwnSubscriptions.Production.SubscriptionId} | moved to another tenant | Fabrikam | adm-bob@contoso.com | no | success | 1 | 2026-02-28 10:00",
                $"2026-02-27 10:00 | {OwnSubscriptions.Production.SubscriptionId} | ownership accepted | (not in the log) | mal_evil.example#ext#@contoso.onmicrosoft.com | yes | success | 1 | 2026-02-27 10:00",
                $"2026-02-24 10:00 | {OwnSubscriptions.Production.SubscriptionId} | moved to another tenant | (not in the log) | adm-bob@contoso.com | no | failure | 2 | 2026-02-25 10:00",
            ]);
    }

    [Fact]
    public void Private_endpoints_and_approvals_show_the_other_side()
    {
        string storage = $"{AzureEvent.Subscription}/resourcegroups/app/providers/microsoft.storage/storageaccounts/data";
        string foreign = $"/subscriptions/{ForeignSubscription}/resourcegroups/x/providers/microsoft.network/privateendpoints/theirs";
        AzureActivity approved = Operation("Microsoft.Storage/storageAccounts/privateEndpointConnections/write", People.Alice, $"{storage}/privateEndpointConnections/c1", 2);
        AzureActivity made = Operation("Microsoft.Network/privateEndpoints/write", People.Alice, $"{AzureEvent.Subscription}/resourcegroups/app/providers/microsoft.network/privateendpoints/mine", 3);
        Of(
            [
                AzureEvent.Start(approved, $$$$"""{"properties":{"privateEndpoint":{"id":"{{{{foreign.ToUpperInvariant()}}}}"},"privateLinkServiceConnectionState":{"status":"Approved"}}}"""), approved,
                approved with { OperationNameValue = "Microsoft.Storage/storageAccounts/PrivateEndpointConnectionsApproval/action", _ResourceId = storage },
                AzureEvent.Start(made, $$$$"""{"properties":{"privateLinkServiceConnections":[{"properties":{"privateLinkServiceId":"{{{{Ours}}}}"}}]}}"""), made,
            ])
            .Cells("private-endpoints", "Time", "Change", "Resource", "RemoteId", "RemoteSubscription", "By", "Outcome", "Tries").ShouldBe(
            [
                $"2026-02-28 10:00 | connection approved | {storage} | {foreign} | not ours | alice@contoso.com | success | 1",
                $"2026-02-27 10:00 | endpoint made or changed | {made._ResourceId} | {Ours.ToLowerInvariant()} | ours | alice@contoso.com | success | 1",
            ]);
    }

    [Fact]
    public void Delegations_show_as_in_the_workbook_of_privileged_access() => Of([Operation("Microsoft.ManagedServices/registrationAssignments/write", People.Bob, $"{AzureEvent.Subscription}/providers/microsoft.managedservices/registrationassignments/d-1", 1)])
        .Cells("lighthouse-delegations", "Change", "ManagingTenant", "Outcome").ShouldBe(["delegated | (not in the log) | success"]);

    [Fact]
    public void Pickers_narrow_operations()
    {
        IReadOnlyList<TableRow>[] given = [Peered(Foreign, 2), Denied(3), Peered(Ours, 31, "labs"), [Identity.Of(People.Gina)], Granted(People.Gina.Id, 2)];
        Of(given).Pick("User", "MAL_").Cells("peerings", "Outcome").ShouldBe(["failure"]);
        Of(given).Show("peerings").Count.ShouldBe(2);
        Of(given).Pick("ExternalTenant", Tenants.Partner.ToString().ToUpperInvariant()).Show("external-azure-roles").Count.ShouldBe(1);
        Of(given).Pick("Relationship", "unknown", "blocked").Show("external-azure-roles").ShouldBeEmpty();
    }

    private static AzureActivity Operation(string operation, Person by, string resource, double days) => AzureEvent.Of(operation, by, resource, TimeSpan.FromDays(days));

    /// <summary>The start of a peering, with its request, and its end.</summary>
    private static AzureActivity[] Peered(string remote, double days, string name = "demo")
    {
        AzureActivity made = Operation(Write, People.Alice, $"{Hub}/virtualNetworkPeerings/{name}", days);
        return [AzureEvent.Start(made, $$$"""{"properties":{"remoteVirtualNetwork":{"id":"{{{remote}}}"},"allowForwardedTraffic":true,"allowGatewayTransit":false}}"""), made];
    }

    private static AzureActivity[] Denied(double days)
    {
        string peering = $"{Hub}/virtualNetworkPeerings/demo";
        return [AzureEvent.Failed(
            Operation(Write, People.Mal, peering, days),
            "LinkedAuthorizationFailed",
            $"The client has permission to perform action '{Write}' on scope '{peering}'; however, it does not have permission to perform action(s) 'peer/action' on the linked scope(s) '{Foreign}'.")];
    }

    private static AzureActivity[] Granted(string principal, double days, bool failed = false)
    {
        AzureActivity made = Operation("Microsoft.Authorization/roleAssignments/write", People.Alice, $"{AzureEvent.Subscription}/providers/microsoft.authorization/roleassignments/{Sample.Id(principal + days)}", days);
        return
        [
            AzureEvent.Start(made, $$$"""{"properties":{"principalId":"{{{principal}}}","roleDefinitionId":"/providers/Microsoft.Authorization/roleDefinitions/{{{Contributor}}}"}}"""),
            failed ? AzureEvent.Failed(made, "AuthorizationFailed", "No.") : made,
        ];
    }

    private PickedWorkbook Of(params IReadOnlyList<IReadOnlyList<TableRow>> given) => new(Workbook, host.FrontEnd, Schema)
    {
        Given = [.. given.SelectMany(rows => rows)],
        Watchlists = [Lists.Directory(Settings, TenantDirectory.Fabrikam), Lists.Subscriptions(Settings, OwnSubscriptions.Production, OwnSubscriptions.Labs)],
    };
}
