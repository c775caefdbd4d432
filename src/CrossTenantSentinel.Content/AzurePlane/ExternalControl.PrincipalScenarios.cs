using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.AzurePlane;

public static partial class ExternalControl
{
    /// <summary>Who is external when a role is given, and which of several roles counts.</summary>
    private static IReadOnlyList<Scenario<Row>> PrincipalScenarios(TenantSettings tenant) =>
    [
        new("a role for a guest whose home is our tenant alerts, such as one with a personal account")
        {
            Given =
            [
                SignIn.Inbound(by: Otto, ago: 3.Days) with { HomeTenantId = Tenants.Home.ToString() },
                .. RoleFor(Otto.Id, Owner),
            ],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Contoso, TenantDirectory.ContosoLabs)],
            Expect = [Granted() with { PrincipalId = Otto.Id, RoleName = "Owner", Severity = "High" }],
        },
        new("a role for a guest whom another spelling of the invitation names alerts")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 30.Minutes) with { OperationName = "INVITE EXTERNAL USER." }, .. RoleFor(Gina.Id, NetworkContributor)],
            Expect = [Granted()],
        },
        new("a guest who was a member before is one")
        {
            Given = [Guest with { UserType = "Member", AccountUPN = "gina@contoso.com", TimeGenerated = Sample.Ago(10.Days) }, Guest with { TimeGenerated = Sample.Ago(5.Days) }, .. RoleFor(Gina.Id, NetworkContributor)],
            Expect = [Granted()],
        },
        Quiet(
            "a role for a user who was a guest before stays quiet",
            [Guest with { TimeGenerated = Sample.Ago(10.Days) }, Guest with { UserType = "Member", AccountUPN = "gina@contoso.com", TimeGenerated = Sample.Ago(17.Hours) }, .. RoleFor(Gina.Id, Owner)]),
        new("of several roles that are delegated the strongest counts")
        {
            Given =
            [
                AzureEvent.Start(Delegated, $$$"""{"properties":{"managedByTenantId":"{{{Tenants.Unlisted}}}","authorizations":[{"principalId":"1","roleDefinitionId":"b24988ac-6180-42a0-ab88-20f7382dd24c"},{"principalId":"2","roleDefinitionId":"18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"}]}}"""),
                Delegated,
            ],
            Expect = [DelegatedTo(Tenants.Unlisted) with { RoleName = "User Access Administrator", PrincipalId = "1", Severity = "High" }],
        },
    ];
}
