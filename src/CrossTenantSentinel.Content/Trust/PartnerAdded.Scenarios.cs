using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Trust;

public static partial class PartnerAdded
{
    private static AuditLogs UnlistedAdded => Added(Tenants.Unlisted);

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("an unlisted tenant is of high severity")
        {
            Given = [UnlistedAdded],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = $"Organisation {Tenants.Unlisted} added to cross-tenant access by alice@contoso.com",
                    Description = $"alice@contoso.com added the tenant {Tenants.Unlisted} (relationship: unknown) to the cross-tenant access settings.",
                    Severity = AlertSeverity.High,
                    Entities = [$"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["PartnerTenantId"] = Tenants.Unlisted.ToString(),
                        ["PartnerTenantName"] = Tenants.Unlisted.ToString(),
                        ["TenantRelationship"] = "unknown",
                        ["ApprovalExpired"] = "false",
                        ["LookalikeOf"] = "",
                        ["ActorType"] = "user",
                        ["ActorName"] = "alice@contoso.com",
                    },
                    Events = 1,
                },
            ],
        },
        new("the newer storage model names the tenant in another property, in any case")
        {
            Given = [AuditEvent.PartnerAdded(by: Alice, "PartnerIdentifier", Tenants.Lookalike.ToString().ToUpperInvariant())],
            Watchlists = [Lists.Directory(tenant, Tenants.LookalikeRow)],
            Expect = [Alert with { PartnerTenantId = Tenants.Lookalike.ToString(), PartnerTenantName = "C0ntoso", LookalikeOf = "Contoso" }],
        },
        new("the tenant is found in any target of the event")
        {
            Given =
            [
                UnlistedAdded with
                {
                    TargetResources = Dynamic.Parse(
                        """[{"type":"Other","modifiedProperties":[]},{"type":"Policy","modifiedProperties":[{"displayName":"TenantId","oldValue":null,"newValue":"[\"44444444-4444-4444-8444-444444444444\"]"}]}]"""),
                },
            ],
            Expect = [Alert],
        },
        new("a tenant in a property we do not know is found as the last resort, our own never")
        {
            Given =
            [
                AuditEvent.PartnerAdded(by: Alice, "partnerPolicyDetail", $$"""{"home":"{{Tenants.Home}}","partner":"{{Tenants.Unlisted}}"}"""),
            ],
            Expect = [Alert],
        },
        new("the tenant may stand in the name of the target alone")
        {
            Given = [UnlistedAdded with { TargetResources = DirectoryEvent.Targets(new { type = "Policy", displayName = Tenants.Unlisted.ToString().ToUpperInvariant(), modifiedProperties = Array.Empty<object>() }) }],
            Expect = [Alert],
        },
        new("an event that names our tenant as the partner is about the other one in it")
        {
            Given = [UnlistedAdded with { TargetResources = PolicyEvent.Targets(("tenantId", null, $"\"{Tenants.Home}\""), ("other", null, $"\"{Tenants.Unlisted}\"")) }],
            Expect = [Alert],
        },
        new("additions without ids are as many as there are organisations, however often they are logged")
        {
            IsOfOneRun = true,
            Given =
            [
                UnlistedAdded with { Id = "" }, UnlistedAdded with { Id = null },
                UnlistedAdded with { Id = "", TargetResources = Added(Tenants.ServiceProvider).TargetResources },
            ],
            Expect = [Alert, Alert with { PartnerTenantId = Tenants.ServiceProvider.ToString(), PartnerTenantName = Tenants.ServiceProvider.ToString() }],
        },
        new("a partner that is not approved is of medium severity")
        {
            Given = [Added(Tenants.Partner)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Approved = false })],
            Expect = [Fabrikam],
        },
        new("a service provider is of medium severity, approved or not")
        {
            Given = [Added(Tenants.ServiceProvider)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Msp)],
            Expect = [Fabrikam with { PartnerTenantId = Tenants.ServiceProvider.ToString(), PartnerTenantName = "Example Managed Services", TenantRelationship = "serviceProvider" }],
        },
        new("a partner whose name imitates ours is of high severity")
        {
            Given = [Added(Tenants.Partner)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Approved = false, LookalikeOf = "Contoso", LookalikeScore = 100 })],
            Expect = [Fabrikam with { LookalikeOf = "Contoso", Severity = "High" }],
        },
        new("an application as the actor is of high severity")
        {
            Given = [Added(Tenants.Partner) with { InitiatedBy = AuditEvent.Application("Contoso Automation", new("cccccccc-cccc-4ccc-8ccc-cccccccccc03")) }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Approved = false })],
            Expect =
            [
                Fabrikam with
                {
                    ActorType = "app",
                    ActorId = "cccccccc-cccc-4ccc-8ccc-cccccccccc03",
                    ActorName = "Contoso Automation",
                    ActorUserId = "",
                    AccountName = "",
                    AccountDomain = "",
                    Severity = "High",
                },
            ],
        },
        new("a guest as the actor is of high severity")
        {
            Given = [Added(Tenants.Partner) with { InitiatedBy = AuditEvent.User(Gina) }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Approved = false })],
            Expect =
            [
                Fabrikam with
                {
                    ActorId = Gina.Id,
                    ActorName = "gina_fabrikam.com#ext#@contoso.onmicrosoft.com",
                    ActorUserId = Gina.Id,
                    AccountName = "gina_fabrikam.com#ext#",
                    AccountDomain = "contoso.onmicrosoft.com",
                    ActorIsExternal = true,
                    Severity = "High",
                },
            ],
        },
        new("a blocked tenant is of high severity")
        {
            Given = [Added(Tenants.Partner)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Relationship = Relationships.Blocked, Approved = false })],
            Expect = [Fabrikam with { TenantRelationship = "blocked", Severity = "High" }],
        },
        new("an approval that has expired counts no longer")
        {
            Given = [Added(Tenants.Partner)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { ExpiresOn = Sample.Ago(1.Days) })],
            Expect = [Fabrikam with { TenantRelationship = "unknown", ApprovalExpired = true, Severity = "High" }],
        },
        new("the operation's name counts in any case and with a full stop and blanks, a late event when it arrives")
        {
            Given = [UnlistedAdded with { OperationName = Operations.PartnerAdded.ToUpperInvariant() + ". ", TimeGenerated = Sample.Ago(2.Hours), IngestedAt = Sample.Ago(1.Minutes) }],
            Expect = [Alert with { TimeGenerated = Sample.Ago(2.Hours) }],
        },
        new("an event without any tenant is of low severity")
        {
            Given = [AuditEvent.PartnerAdded(by: Alice, "b2bCollaborationInbound", "[]")],
            Expect = [Alert with { PartnerTenantId = "", PartnerTenantName = "(tenant not readable)", Severity = "Low" }],
        },
        new("an approved partner stays quiet")
        {
            Given = [Added(Tenants.Partner)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [],
        },
        new("a tenant of our own stays quiet")
        {
            Given = [Added(Tenants.Sibling)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs)],
            Expect = [],
        },
        Quiet(
            "Microsoft's move of settings to its new storage stays quiet",
            UnlistedAdded with { OperationName = Operations.PartnerMigrated, InitiatedBy = AuditEvent.Application("Microsoft Azure AD", new("cccccccc-cccc-4ccc-8ccc-cccccccccc04")) }),
        Quiet("an addition that failed stays quiet", UnlistedAdded with { Result = "failure" }),
        new("an exempt tenant stays quiet")
        {
            Given = [UnlistedAdded],
            Watchlists = [Lists.Exemption(tenant, Slug, "tenant", Tenants.Unlisted.ToString())],
            Expect = [],
        },
    ];

    private static Row Fabrikam => Alert with
    {
        PartnerTenantId = Tenants.Partner.ToString(),
        PartnerTenantName = "Fabrikam",
        TenantRelationship = "partner",
        Severity = "Medium",
    };

    /// <summary>What <see cref="UnlistedAdded"/> makes.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        ActorType: "user",
        ActorId: Alice.Id,
        ActorName: Alice.UserPrincipalName,
        ActorUserId: Alice.Id,
        AccountName: Alice.Name,
        AccountDomain: Alice.Domain,
        ActorIsExternal: false,
        IPAddress: SignIn.Address,
        PartnerTenantId: Tenants.Unlisted.ToString(),
        PartnerTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        ApprovalExpired: false,
        LookalikeOf: "",
        CorrelationId: UnlistedAdded.CorrelationId!,
        Severity: "High");

    private static AuditLogs Added(Guid partner) => AuditEvent.PartnerAdded(by: Alice, "tenantId", $"\"{partner}\"");

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
