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
        new("a role for a guest who is known by the mark in the directory's name alone alerts")
        {
            Given = [Guest with { UserType = "", AccountUPN = "gina_fabrikam.com#ext#@contoso.onmicrosoft.com" }, .. RoleFor(Gina.Id, NetworkContributor)],
            Expect = [Granted()],
        },
        new("a role for a guest whose name in the directory has no mark alerts, in any case")
        {
            Given = [Guest with { UserType = "guest", AccountUPN = Gina.UserPrincipalName }, .. RoleFor(Gina.Id, NetworkContributor)],
            Expect = [Granted()],
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
                Application(Tenants.Unlisted.ToString()),
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
            Given = [Guest, .. RoleFor(Gina.Id, NetworkContributor).Cast<AzureActivity>().Select(ByMal)],
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
        new("a partner's user is an external caller, however the directory calls the partner")
        {
            Given = [AzureEvent.Of("Microsoft.Compute/virtualMachines/runCommand/action", by: Gina, Machine)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Exercised(Gina)],
        },
        new("a member who comes from another tenant is external")
        {
            Given = [SignIn.Inbound(by: Gina, ago: 3.Days) with { UserType = "Member" }, .. RoleFor(Gina.Id, NetworkContributor)],
            Expect = [Granted()],
        },
        new("a guest without a home tenant is external")
        {
            Given = [SignIn.Inbound(by: Otto, ago: 3.Days) with { HomeTenantId = "" }, .. RoleFor(Otto.Id, NetworkContributor)],
            Expect = [Granted() with { PrincipalId = Otto.Id }],
        },
        new("a delegation to an approved partner who is no provider alerts")
        {
            Given = Delegation(Tenants.Partner),
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [DelegatedTo(Tenants.Partner)],
        },
        new("a delegation to a provider who is not approved alerts")
        {
            Given = Delegation(Tenants.ServiceProvider),
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Msp with { Approved = false })],
            Expect = [DelegatedTo(Tenants.ServiceProvider)],
        },
        new("an external caller who delegates alerts once, for the delegation")
        {
            Given = [.. Delegation(Tenants.Unlisted).Cast<AzureActivity>().Select(ByMal)],
            Expect =
            [
                Exercised(Mal) with
                {
                    Branch = "delegate", Meaning = "delegated access to a tenant that is not approved", OperationName = "microsoft.managedservices/registrationassignments/write",
                    ResourceId = Delegated._ResourceId!, RoleName = "Contributor", PrincipalId = AccountIds.Nobody, ManagedByTenantId = Tenants.Unlisted.ToString(),
                    CorrelationId = Delegated.CorrelationId!, Severity = "Medium",
                },
            ],
        },
        new("an external caller who moves a subscription alerts once, for the move")
        {
            Given = [ByMal(Moved)],
            Expect =
            [
                Exercised(Mal) with
                {
                    Branch = "move", Meaning = "moved a subscription to another tenant", OperationName = "microsoft.subscription/updatetenant/action",
                    ResourceId = AzureEvent.Subscription, CorrelationId = Moved.CorrelationId!,
                },
            ],
        },
        new("of the operations of one request the most severe is shown")
        {
            Given = [AzureEvent.Of("Microsoft.Storage/storageAccounts/listKeys/action", by: Mal, Machine) with { CorrelationId = RunCommand.CorrelationId }, RunCommand],
            Expect = [Exercised(Mal) with { OperationCount = 2 }],
        },
        new("a delegation whose request arrives after the outcome alerts then")
        {
            Given = [.. Delegation(Tenants.Unlisted).Cast<AzureActivity>().Select(record => record with
            {
                TimeGenerated = Sample.Ago(2.Hours), IngestedAt = record.ActivityStatusValue == "Start" ? Sample.Ago(10.Minutes) : null,
            })],
            Expect = [DelegatedTo(Tenants.Unlisted) with { TimeGenerated = Sample.Ago(2.Hours) }],
        },
        Quiet("roles for people and applications of our own stay quiet, whatever the logs tell of them",
        [
            Identity.Of(Alice), SignIn.Internal(by: Alice), .. RoleFor(Alice.Id, Owner),
            AuditEvent.Invitation(by: Alice, of: Bob) with { OperationName = Operations.UpdateUser }, .. RoleFor(Bob.Id, Owner, request: "2"),
            AuditEvent.Invitation(by: Alice, of: Carol) with { Result = "failure" }, .. RoleFor(Carol.Id, Owner, request: "3"),
            Application(Tenants.Home.ToString()), .. RoleFor(ServicePrincipal, Owner, request: "4"),
            SignIn.Internal(by: Zoe) with { HomeTenantId = "" }, .. RoleFor(Zoe.Id, Owner, request: "5"),
        ]),
        Quiet("applications of Microsoft, and those whose owner is not logged, stay quiet",
        [
            Application(Tenants.Microsoft.ToString()), .. RoleFor(ServicePrincipal, Owner),
            Application("") with { ServicePrincipalId = "eeeeeeee-eeee-4eee-8eee-eeeeeeeeee08" }, .. RoleFor("eeeeeeee-eeee-4eee-8eee-eeeeeeeeee08", Owner, request: "2"),
        ]),
        new("a role for a member from our other tenant stays quiet")
        {
            Given = [SignIn.Inbound(by: Mia, ago: 3.Days), .. RoleFor(Mia.Id, NetworkContributor)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs)],
            Expect = [],
        },
        new("a role for a guest from our other tenant stays quiet, whatever the directory says of the account")
        {
            Given = [Identity.Of(Mia) with { UserType = "Guest" }, SignIn.Inbound(by: Mia, ago: 3.Days) with { HomeTenantId = Tenants.Sibling.ToString().ToUpperInvariant() }, .. RoleFor(Mia.Id, NetworkContributor)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs)],
            Expect = [],
        },
        Quiet("a role whose principal is not logged stays quiet, also when the directory lists a guest without id", [Guest with { AccountObjectId = "" }, Assigned]),
        Quiet("a guest whom the workspace knew early and sees again does not alert again", [Guest, SignIn.Inbound(by: Gina, ago: 10.Minutes), .. RoleFor(Gina.Id, NetworkContributor, ago: 3.Hours)]),
        Quiet("a guest of whom the workspace learns after the run's time stays quiet", [Guest with { IngestedAt = Sample.Ago(-1.Minutes) }, .. RoleFor(Gina.Id, NetworkContributor)]),
        Quiet("a role that is only asked for stays quiet", [Guest, RoleFor(Gina.Id, NetworkContributor)[0]]),
        Quiet("an operation that arrives more than a day late stays quiet", [RunCommand with { TimeGenerated = Sample.Ago(25.Hours), IngestedAt = Sample.Ago(10.Minutes) }]),
        Quiet("a delegation whose tenant is not logged stays quiet", [Delegated]),
        new("a delegation to an approved provider stays quiet, also when it names a guest as principal")
        {
            Given = [Guest, .. Delegation(Tenants.ServiceProvider, Gina.Id)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Msp)],
            Expect = [],
        },
        Quiet("a role whose request speaks of another tenant is no delegation", [AzureEvent.Start(Assigned, $$"""{"managedByTenantId":"{{Tenants.Unlisted}}"}"""), Assigned]),
        new("an exempt caller stays quiet, by name")
        {
            Given = [RunCommand],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Mal.DirectoryUpn)],
            Expect = [],
        },
        new("an exempt caller stays quiet, by the name at home")
        {
            Given = [RunCommand],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Mal.UserPrincipalName)],
            Expect = [],
        },
        new("a caller from an exempt tenant stays quiet")
        {
            Given = [RunCommand],
            Watchlists = [Lists.Exemption(tenant, Slug, "tenant", Tenants.Unlisted.ToString())],
            Expect = [],
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
        .. PrincipalScenarios(tenant),
        new("an exempt subscription stays quiet")
        {
            Given = [RunCommand],
            Watchlists = [Lists.Exemption(tenant, Slug, "subscription", OwnSubscriptions.Production.SubscriptionId.ToString())],
            Expect = [],
        },
    ];

    private const string ServicePrincipal = "eeeeeeee-eeee-4eee-8eee-eeeeeeeeee09";

    private static IReadOnlyList<TableRow> RoleFor(string principal, string role, TimeSpan? ago = null, string? request = null)
    {
        AzureActivity end = Assigned with { TimeGenerated = Sample.Ago(ago ?? Sample.Recently), CorrelationId = request ?? Assigned.CorrelationId };
        return [AzureEvent.Start(end, RoleRequest(principal, role)), end];
    }

    private static string RoleRequest(string principal, string role) =>
        $$$"""{"Id":"eeeeeeee-eeee-4eee-8eee-eeeeeeeeee01","Properties":{"PrincipalId":"{{{principal}}}","RoleDefinitionId":"{{{AzureEvent.Subscription}}}/providers/Microsoft.Authorization/roleDefinitions/{{{role}}}"}}""";

    private static AADServicePrincipalSignInLogs Application(string owner) =>
        new() { TimeGenerated = Sample.Ago(2.Days), AADTenantId = Tenants.Home.ToString(), AppOwnerTenantId = owner, ServicePrincipalId = ServicePrincipal };

    private static AzureActivity ByMal(AzureActivity record) => record with { Caller = Mal.DirectoryUpn, Claims_d = AzureEvent.Claims(Mal) };

    private static IReadOnlyList<TableRow> Delegation(Guid to, string? principal = null) =>
    [
        AzureEvent.Start(Delegated, $$$"""{"properties":{"authorizations":[{"principalId":"{{{principal ?? AccountIds.Nobody}}}","roleDefinitionId":"b24988ac-6180-42a0-ab88-20f7382dd24c"}],"managedByTenantId":"{{{to}}}"}}"""),
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
