using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Trust;

public static partial class SyncEnabled
{
    private static AuditLogs Created => Setting(Operations.SyncSettings[0], Tenants.Unlisted, """{"userSyncInbound":{"isSyncAllowed":true}}""");

    private static AuditLogs Joined => PolicyEvent.Of(Operations.MultitenantOrganizationJoined[1], Bob, ("TenantId", null, $"\"{Tenants.Unlisted}\""));

    /// <summary>What <see cref="Created"/> makes.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        ActorType: "user",
        ActorId: Bob.Id,
        ActorName: Bob.UserPrincipalName,
        ActorUserId: Bob.Id,
        AccountName: Bob.Name,
        AccountDomain: Bob.Domain,
        ActorIsExternal: false,
        IPAddress: SignIn.Address,
        PartnerTenantId: Tenants.Unlisted.ToString(),
        PartnerTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        LookalikeOf: "",
        Setting: "synchronisation allowed",
        OperationName: Operations.SyncSettings[0],
        CorrelationId: Created.CorrelationId!,
        Severity: "High");

    private static Row Fabrikam => Alert with { PartnerTenantId = Tenants.Partner.ToString(), PartnerTenantName = "Fabrikam", TenantRelationship = "partner", Severity = "Medium" };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a setting that lets an unknown tenant synchronise is of high severity")
        {
            Given = [Created],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = $"Synchronisation from {Tenants.Unlisted} allowed by adm-bob@contoso.com",
                    Description = $"adm-bob@contoso.com did \"{Operations.SyncSettings[0]}\" for the tenant {Tenants.Unlisted}: it may make accounts in our tenant.",
                    Severity = AlertSeverity.High,
                    Entities = [$"Account {{ Name = adm-bob, UPNSuffix = contoso.com, AadUserId = {Bob.Id} }}", "IP { Address = 203.0.113.10 }"],
                    Events = 1,
                },
            ],
        },
        new("a tenant that joins a multitenant organisation is found")
        {
            Given = [Joined],
            Expect = [Alert with { Setting = "multitenant organisation", OperationName = Operations.MultitenantOrganizationJoined[1], CorrelationId = Joined.CorrelationId! }],
        },
        new("an approved partner is of medium severity")
        {
            Given = [Setting(Operations.SyncSettings[0], Tenants.Partner, """{"userSyncInbound":{"isSyncAllowed":true}}""")],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam],
        },
        new("text within text and keys in Pascal case are read")
        {
            Given = [Setting(Operations.SyncSettings[0], Tenants.Unlisted, """[{\"UserSyncInbound\":{\"IsSyncAllowed\":true}}]""")],
            Expect = [Alert],
        },
        new("a setting that cannot be read counts as allowed")
        {
            Given = [Setting(Operations.SyncSettings[0], Tenants.Unlisted, """{"userSyncInbound":""")],
            Expect = [Alert with { Setting = "synchronisation setting not readable" }],
        },
        new("a template that allows synchronisation names no tenant")
        {
            Given = [PolicyEvent.Of(Operations.SyncTemplateUpdated, Bob, ("userSyncInbound", """{"isSyncAllowed":false}""", """{"isSyncAllowed":true}"""))],
            Expect =
            [
                Alert with
                {
                    PartnerTenantId = "",
                    PartnerTenantName = "(tenant not readable)",
                    OperationName = Operations.SyncTemplateUpdated,
                    CorrelationId = PolicyEvent.Of(Operations.SyncTemplateUpdated, Bob).CorrelationId!,
                },
            ],
        },
        new("a blocked tenant is of high severity")
        {
            Given = [Setting(Operations.SyncSettings[0], Tenants.Partner, """{"userSyncInbound":{"isSyncAllowed":true}}""")],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Relationship = "blocked", Approved = false })],
            Expect = [Fabrikam with { TenantRelationship = "blocked", Severity = "High" }],
        },
        new("a partner whose name imitates ours is of high severity")
        {
            Given = [Setting(Operations.SyncSettings[0], Tenants.Partner, """{"userSyncInbound":{"isSyncAllowed":true}}""")],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { LookalikeOf = "Contoso", LookalikeScore = 100 })],
            Expect = [Fabrikam with { LookalikeOf = "Contoso", Severity = "High" }],
        },
        new("an external user who lets a partner synchronise is of high severity")
        {
            Given = [Setting(Operations.SyncSettings[0], Tenants.Partner, """{"userSyncInbound":{"isSyncAllowed":true}}""") with { InitiatedBy = AuditEvent.User(Gina) }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect =
            [
                Fabrikam with
                {
                    ActorId = Gina.Id, ActorName = Gina.DirectoryUpn.ToLowerInvariant(), ActorUserId = Gina.Id, AccountName = "gina_fabrikam.com#ext#", AccountDomain = "contoso.onmicrosoft.com",
                    ActorIsExternal = true, Severity = "High",
                },
            ],
        },
        Quiet("an update that forbids synchronisation stays quiet", Setting(Operations.SyncSettings[1], Tenants.Unlisted, """{"userSyncInbound":{"isSyncAllowed":false}}""")),
        new("a tenant of our own stays quiet")
        {
            Given = [Setting(Operations.SyncSettings[0], Tenants.Sibling, """{"userSyncInbound":{"isSyncAllowed":true}}""")],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs)],
            Expect = [],
        },
        Quiet("a deleted setting stays quiet", Created with { OperationName = "Delete a partner cross-tenant identity sync setting" }),
        Quiet("an attempt that failed stays quiet", Created with { Result = "failure" }),
        new("an exempt tenant stays quiet")
        {
            Given = [Created],
            Watchlists = [Lists.Exemption(tenant, Slug, "tenant", Tenants.Unlisted.ToString())],
            Expect = [],
        },
    ];

    /// <summary>A synchronisation setting that was forbidden before.</summary>
    private static AuditLogs Setting(string operation, Guid partner, string json) => PolicyEvent.Of(
        operation,
        Bob,
        ("tenantId", null, $"\"{partner}\""),
        ("identitySynchronization", """{"userSyncInbound":{"isSyncAllowed":false}}""", json));

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
