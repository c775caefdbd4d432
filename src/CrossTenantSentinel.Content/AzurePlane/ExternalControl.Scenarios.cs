using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.AzurePlane;

public static partial class ExternalControl
{
    private const string NetworkContributor = "4d97b98b-1d4f-4787-a291-c67834d212e7";
    private const string Owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";

    private static string Machine => $"{AzureEvent.Subscription}/resourcegroups/app/providers/microsoft.compute/virtualmachines/vm-1";

    private static string Assignment => $"{AzureEvent.Subscription}/providers/microsoft.authorization/roleassignments/eeeeeeee-eeee-4eee-8eee-eeeeeeeeee01";

    private static AzureActivity Assigned => AzureEvent.Of("Microsoft.Authorization/roleAssignments/write", by: Alice, Assignment);

    private static AzureActivity RunCommand => AzureEvent.Of("Microsoft.Compute/virtualMachines/runCommand/action", by: Mal, Machine);

    private static AzureActivity Delegated => AzureEvent.Of(
        "Microsoft.ManagedServices/registrationAssignments/write", by: Alice, $"{AzureEvent.Subscription}/providers/microsoft.managedservices/registrationassignments/eeeeeeee-eeee-4eee-8eee-eeeeeeeeee02");

    private static AzureActivity Moved => AzureEvent.Of("Microsoft.Subscription/updateTenant/action", by: Alice, AzureEvent.Subscription) with { CategoryValue = "Security" };

    private static IdentityInfo Guest => Identity.Of(Gina);

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a role for a guest alerts")
        {
            Given = [Guest, .. RoleFor(Gina.Id, NetworkContributor)],
            Expect = [Granted()],
            Alerts =
            [
                new()
                {
                    Title = "External Azure control: alice@contoso.com gave a role to an external identity",
                    Description = "alice@contoso.com gave a role to an external identity. Operation: microsoft.authorization/roleassignments/write.",
                    Severity = AlertSeverity.Medium,
                    Entities =
                    [
                        $"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}",
                        "IP { Address = 203.0.113.10 }",
                        $"AzureResource {{ ResourceId = {Assignment} }}",
                    ],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["Branch"] = "grant",
                        ["RoleName"] = "Network Contributor",
                        ["PrincipalId"] = Gina.Id,
                        ["Outcome"] = "Success",
                    },
                    Events = 1,
                },
            ],
        },
        new("the role Owner is of high severity, for a guest who is known by a sign-in")
        {
            Given = [SignIn.Inbound(by: Gina, ago: 3.Days), .. RoleFor(Gina.Id, Owner)],
            Expect = [Granted() with { RoleName = "Owner", Severity = "High" }],
        },
        new("a role for a guest who is known by the invitation alone alerts")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 30.Minutes), .. RoleFor(Gina.Id, NetworkContributor)],
            Expect = [Granted()],
        },
        new("a role for a guest of whom the workspace learns later alerts then")
        {
            Given = [Guest with { TimeGenerated = Sample.Ago(10.Minutes) }, .. RoleFor(Gina.Id, NetworkContributor, ago: 3.Hours)],
            Expect = [Granted(3.Hours)],
        },
        new("a role for another organisation's application alerts")
        {
            Given =
            [
                new AADServicePrincipalSignInLogs
                {
                    TimeGenerated = Sample.Ago(2.Days), AADTenantId = Tenants.Home.ToString(), AppOwnerTenantId = Tenants.Unlisted.ToString(), ServicePrincipalId = ServicePrincipal,
                },
                .. RoleFor(ServicePrincipal, "f353d9bd-d4a6-484e-a77a-8050b599b867"),
            ],
            Expect = [Granted() with { PrincipalId = ServicePrincipal, RoleName = "Automation Contributor" }],
        },
        new("a guest who runs a command on a machine alerts with high severity")
        {
            Given = [RunCommand],
            Expect = [Exercised(Mal)],
        },
        new("an external caller is known by the name where the token is not logged")
        {
            Given = [RunCommand with { OperationNameValue = "MICROSOFT.COMPUTE/VIRTUALMACHINES/RUNCOMMAND/ACTION", Claims_d = null, ActivityStatusValue = "Succeeded" }],
            Expect = [Exercised(Mal) with { CallerId = "", CallerHomeTenantId = "" }],
        },
        new("a guest with a personal account who lists keys alerts, the token read from text")
        {
            Given =
            [
                AzureEvent.Of("Microsoft.Storage/storageAccounts/listKeys/action", by: Otto, Machine) with { Claims_d = null, Claims = AzureEvent.Claims(Otto).Json },
            ],
            Expect = [Exercised(Otto) with { CallerHomeTenantId = "live.com", OperationName = "microsoft.storage/storageaccounts/listkeys/action", Severity = "Medium" }],
        },
        new("a delegation to an unlisted tenant alerts")
        {
            Given = Delegation(Tenants.Unlisted),
            Expect = [DelegatedTo(Tenants.Unlisted)],
        },
        new("a delegation to a provider whose approval has expired alerts")
        {
            Given = Delegation(Tenants.ServiceProvider),
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Msp with { ExpiresOn = Sample.Ago(1.Days) })],
            Expect = [DelegatedTo(Tenants.ServiceProvider)],
        },
        new("definition and assignment of a delegation make one alert")
        {
            Given =
            [
                .. Delegation(Tenants.Unlisted),
                .. Delegation(Tenants.Unlisted).Cast<AzureActivity>().Select(record => record with { _ResourceId = record._ResourceId + "3" }),
            ],
            Expect = [DelegatedTo(Tenants.Unlisted) with { OperationCount = 2 }],
        },
        new("a subscription that moves to another tenant alerts with high severity")
        {
            Given = [Moved],
            Expect =
            [
                Granted() with
                {
                    Branch = "move", Meaning = "moved a subscription to another tenant", OperationName = "microsoft.subscription/updatetenant/action", ResourceId = AzureEvent.Subscription,
                    RoleName = "", PrincipalId = "", CorrelationId = Moved.CorrelationId!, Severity = "High",
                },
            ],
        },
        new("a guest who gives another guest a role alerts in both ways")
        {
            Given = [Guest, .. RoleFor(Gina.Id, NetworkContributor).Cast<AzureActivity>().Select(record => record with { Caller = Mal.DirectoryUpn, Claims_d = AzureEvent.Claims(Mal) })],
            Expect =
            [
                Exercised(Mal) with
                {
                    Branch = "grant", Meaning = "gave a role to an external identity", OperationName = Grant, ResourceId = Assignment, RoleName = "Network Contributor",
                    PrincipalId = Gina.Id, CorrelationId = Assigned.CorrelationId!, Severity = "Medium",
                },
                Exercised(Mal) with
                {
                    OperationName = Grant, ResourceId = Assignment, RoleName = "Network Contributor", PrincipalId = Gina.Id, CorrelationId = Assigned.CorrelationId!, Severity = "Medium",
                },
            ],
        },
        new("a request that arrives after the outcome alerts then")
        {
            Given =
            [
                Guest, Assigned with { TimeGenerated = Sample.Ago(2.Hours) },
                AzureEvent.Start(Assigned, RoleRequest(Gina.Id, NetworkContributor)) with { TimeGenerated = Sample.Ago(2.Hours), IngestedAt = Sample.Ago(10.Minutes) },
            ],
            Expect = [Granted() with { TimeGenerated = Sample.Ago(2.Hours) }],
        },
        Quiet("a role for a colleague stays quiet", [Guest, .. RoleFor(Alice.Id, NetworkContributor)]),
        Quiet("a guest who reads stays quiet", [AzureEvent.Of("Microsoft.Compute/virtualMachines/read", by: Gina, Machine)]),
        new("a delegation to an approved provider stays quiet")
        {
            Given = Delegation(Tenants.ServiceProvider),
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Msp)],
            Expect = [],
        },
        Quiet("a colleague who runs a command stays quiet", [AzureEvent.Of("Microsoft.Compute/virtualMachines/runCommand/action", by: Alice, Machine)]),
        Quiet("an application that runs a command stays quiet", [RunCommand with { Caller = ServicePrincipal, Claims_d = null }]),
        Quiet("an operation that failed stays quiet", [AzureEvent.Failed(RunCommand, "AuthorizationFailed", "The client does not have authorization.")]),
        Quiet("an operation that has only started stays quiet", [RunCommand with { ActivityStatusValue = "Start" }]),
        Quiet("what an earlier run reported stays quiet", [Guest, .. RoleFor(Gina.Id, NetworkContributor, ago: 90.Minutes)]),
        new("a colleague from our other tenant stays quiet")
        {
            Given = [AzureEvent.Of("Microsoft.Compute/virtualMachines/runCommand/action", by: Mia, Machine)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs)],
            Expect = [],
        },
        new("an exempt subscription stays quiet")
        {
            Given = [RunCommand],
            Watchlists = [Lists.Exemption(tenant, Slug, "subscription", OwnSubscriptions.Production.SubscriptionId.ToString())],
            Expect = [],
        },
    ];

    private const string ServicePrincipal = "eeeeeeee-eeee-4eee-8eee-eeeeeeeeee09";

    private static IReadOnlyList<TableRow> RoleFor(string principal, string role, TimeSpan? ago = null)
    {
        AzureActivity end = Assigned with { TimeGenerated = Sample.Ago(ago ?? Sample.Recently) };
        return [AzureEvent.Start(end, RoleRequest(principal, role)), end];
    }

    private static string RoleRequest(string principal, string role) =>
        $$$"""{"Id":"eeeeeeee-eeee-4eee-8eee-eeeeeeeeee01","Properties":{"PrincipalId":"{{{principal}}}","RoleDefinitionId":"{{{AzureEvent.Subscription}}}/providers/Microsoft.Authorization/roleDefinitions/{{{role}}}"}}""";

    private static IReadOnlyList<TableRow> Delegation(Guid to) =>
    [
        AzureEvent.Start(Delegated, $$$"""{"properties":{"authorizations":[{"principalId":"{{{Guid.Empty}}}","roleDefinitionId":"b24988ac-6180-42a0-ab88-20f7382dd24c"}],"managedByTenantId":"{{{to}}}"}}"""),
        Delegated,
    ];

    private static Scenario<Row> Quiet(string name, IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    private static Row DelegatedTo(Guid to) => Granted() with
    {
        Branch = "delegate",
        Meaning = "delegated access to a tenant that is not approved",
        OperationName = "microsoft.managedservices/registrationassignments/write",
        ResourceId = Delegated._ResourceId!,
        RoleName = "Contributor",
        PrincipalId = AccountIds.Nobody,
        ManagedByTenantId = to.ToString(),
        CorrelationId = Delegated.CorrelationId!,
    };

    private static Row Exercised(Person caller) => Granted() with
    {
        Branch = "exercise",
        Meaning = "used control from outside",
        OperationName = "microsoft.compute/virtualmachines/runcommand/action",
        CallerId = caller.Id,
        CallerUpn = caller.UserPrincipalName,
        AccountName = caller.Name,
        AccountDomain = caller.Domain,
        CallerIsExternal = true,
        CallerHomeTenantId = caller.Home.ToString(),
        ResourceId = Machine,
        RoleName = "",
        PrincipalId = "",
        CorrelationId = AzureEvent.Of(caller == Otto ? "Microsoft.Storage/storageAccounts/listKeys/action" : "Microsoft.Compute/virtualMachines/runCommand/action", caller, Machine).CorrelationId!,
        Severity = "High",
    };

    private static Row Granted() => Granted(Sample.Recently);

    private static Row Granted(TimeSpan ago) => new(
        TimeGenerated: Sample.Ago(ago),
        Branch: "grant",
        Meaning: "gave a role to an external identity",
        OperationName: Grant,
        Outcome: "Success",
        CallerId: Alice.Id,
        CallerUpn: Alice.UserPrincipalName,
        AccountName: Alice.Name,
        AccountDomain: Alice.Domain,
        CallerIsExternal: false,
        CallerHomeTenantId: "",
        IPAddress: SignIn.Address,
        SubscriptionId: OwnSubscriptions.Production.SubscriptionId.ToString(),
        ResourceId: Assignment,
        RoleName: "Network Contributor",
        PrincipalId: Gina.Id,
        ManagedByTenantId: "",
        OperationCount: 1,
        CorrelationId: Assigned.CorrelationId!,
        Severity: "Medium");
}
