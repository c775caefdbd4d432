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

public static partial class SyncUsersCreated
{
    private static readonly Guid Fabric = new("cccccccc-cccc-4ccc-8ccc-cccccccccc05");

    private static AuditLogs Allowed => At(3.Days, PolicyEvent.Of(
        Operations.SyncSettings[0],
        Bob,
        ("tenantId", null, $"\"{Tenants.Unlisted}\""),
        ("identitySynchronization", null, """{"userSyncInbound":{"isSyncAllowed":true}}""")));

    private static AuditLogs MalMade => Made(Mal, "Member");

    private static AADProvisioningLogs MalProvisioned => new()
    {
        TimeGenerated = Sample.Ago(6.Minutes),
        Id = Sample.Id("provisioning mal"),
        AADTenantId = Tenants.Home.ToString(),
        ProvisioningAction = "Create",
        ResultType = "Success",
        TargetIdentity = $$"""{"id":"{{Mal.Id}}","displayName":"{{Mal.DirectoryUpn}}","identityType":"User"}""",
        ModifiedProperties = """[{"displayName":"UserType","oldValue":null,"newValue":"Member"}]""",
    };

    /// <summary>What <see cref="MalMade"/> makes after <see cref="Allowed"/>.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        ActorType: "user",
        ActorName: Bob.UserPrincipalName,
        ActorUserId: Bob.Id,
        AccountName: Bob.Name,
        AccountDomain: Bob.Domain,
        IPAddress: SignIn.Address,
        PartnerTenantId: Tenants.Unlisted.ToString(),
        PartnerTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        Setting: "synchronisation allowed",
        AllowedOn: Sample.Ago(3.Days),
        UserCount: 1,
        Users: Sample.List(Mal.DirectoryUpn.ToLowerInvariant()),
        LatestUserId: Mal.Id,
        CorrelationId: Allowed.CorrelationId!,
        Severity: "High");

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a member made three days after an unknown tenant was allowed is of high severity")
        {
            Given = [Allowed, MalMade],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = $"1 users of {Tenants.Unlisted} made members by new synchronisation",
                    Severity = AlertSeverity.High,
                    Entities =
                    [
                        $"Account {{ Name = adm-bob, UPNSuffix = contoso.com, AadUserId = {Bob.Id} }}", $"Account {{ AadUserId = {Mal.Id} }}", "IP { Address = 203.0.113.10 }",
                    ],
                    Events = 1,
                },
            ],
        },
        new("the provisioning log alone is enough, and both logs count a user once")
        {
            Given = [Allowed, MalProvisioned, MalMade],
            Expect = [Alert with { TimeGenerated = Sample.Ago(6.Minutes) }],
        },
        new("users of one run are one alert")
        {
            Given = [Allowed, MalMade, Made(Gina, "Member") with { TimeGenerated = Sample.Ago(4.Minutes) }],
            Expect =
            [
                Alert with
                {
                    UserCount = 2,
                    Users = Sample.List(Gina.DirectoryUpn.ToLowerInvariant(), Mal.DirectoryUpn.ToLowerInvariant()),
                    LatestUserId = Gina.Id,
                },
            ],
        },
        new("an event that arrives two hours late is reported when it arrives")
        {
            Given = [Allowed, MalMade with { TimeGenerated = Sample.Ago(2.Hours), IngestedAt = Sample.Ago(10.Minutes) }],
            Expect = [Alert with { TimeGenerated = Sample.Ago(2.Hours) }],
        },
        new("a result that only the status tells is a success")
        {
            Given = [Allowed, MalProvisioned with { ResultType = "", ProvisioningStatusInfo = """{"status":"success"}""" }],
            Expect = [Alert with { TimeGenerated = Sample.Ago(6.Minutes) }],
        },
        new("a tenant is the same in capitals, and the latest change of synchronisation is shown")
        {
            Given =
            [
                At(5.Days, Allowed) with { Id = Sample.Id("first"), CorrelationId = "first", AADTenantId = Tenants.Home.ToString() },
                Allowed with { AADTenantId = Tenants.Home.ToString().ToUpperInvariant() }, MalMade,
            ],
            Expect = [Alert],
        },
        new("a user's tenant is the same in capitals")
        {
            Given = [Allowed, MalMade with { AADTenantId = Tenants.Home.ToString().ToUpperInvariant() }],
            Expect = [Alert],
        },
        new("an id is known when one of the logs has it")
        {
            Given = [Allowed, MalProvisioned with { TargetIdentity = $$"""{"displayName":"{{Mal.DirectoryUpn}}"}""" }, MalMade],
            Expect = [Alert with { TimeGenerated = Sample.Ago(6.Minutes) }],
        },
        new("a partner's synchronisation is of medium severity, that of a blocked tenant of high")
        {
            Given = [AllowedFor(Tenants.Partner), Made(Gina, "Member")],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam],
        },
        new("synchronisation of a blocked tenant is of high severity")
        {
            Given = [AllowedFor(Tenants.Partner), Made(Gina, "Member")],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Relationship = "blocked", Approved = false })],
            Expect = [Fabrikam with { TenantRelationship = "blocked", Severity = "High" }],
        },
        new("synchronisation of a partner whose name imitates ours is of high severity")
        {
            Given = [AllowedFor(Tenants.Partner), Made(Gina, "Member")],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { LookalikeOf = "Contoso", LookalikeScore = 100 })],
            Expect = [Fabrikam with { Severity = "High" }],
        },
        new("synchronisation that an external user allowed is of high severity")
        {
            Given = [AllowedFor(Tenants.Partner) with { InitiatedBy = AuditEvent.User(Gina) }, Made(Gina, "Member")],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect =
            [
                Fabrikam with { ActorName = Gina.DirectoryUpn.ToLowerInvariant(), ActorUserId = Gina.Id, AccountName = "gina_fabrikam.com#ext#", AccountDomain = "contoso.onmicrosoft.com", Severity = "High" },
            ],
        },
        Quiet("a user whom an earlier run saw in the other log stays quiet", Allowed, MalMade with { TimeGenerated = Sample.Ago(2.Hours), IngestedAt = Sample.Ago(90.Minutes) }, MalProvisioned),
        Quiet("users of either log that arrive hours late stay quiet", Allowed, LongAgo(MalMade), MalProvisioned with { TimeGenerated = Sample.Ago(4.Hours), IngestedAt = Sample.Ago(10.Minutes) }),
        Quiet("other work of the synchronisation stays quiet", Allowed, MalMade with { OperationName = Operations.UpdateUser }, MalProvisioned with { ProvisioningAction = "Update" }),
        Quiet("users who could not be made stay quiet", Allowed, MalMade with { Result = "failure" }, MalProvisioned with { ResultType = "Failure", ProvisioningStatusInfo = """{"status":"success"}""" }),
        Quiet("a status that only contains the word stays quiet", Allowed, MalProvisioned with { ResultType = "", ProvisioningStatusInfo = """{"status":"unsuccessful"}""" }),
        Quiet("a user made more than a week after synchronisation was allowed stays quiet", At(8.Days - 1.Hours, Allowed), MalMade),
        new("an exempt administrator stays quiet")
        {
            Given = [Allowed, MalMade],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Bob.Id)],
            Expect = [],
        },
        new("an exempt tenant stays quiet")
        {
            Given = [Allowed, MalMade],
            Watchlists = [Lists.Exemption(tenant, Slug, "tenant", Tenants.Unlisted.ToString())],
            Expect = [],
        },
        Quiet("a user whom an earlier run saw stays quiet", Allowed, MalMade with { TimeGenerated = Sample.Ago(2.Hours), IngestedAt = Sample.Ago(90.Minutes) }),
        Quiet("a user made without any change of synchronisation stays quiet", MalMade),
        Quiet("a user made before synchronisation was allowed stays quiet", At(1.Minutes, Allowed), MalMade),
        Quiet("a user made by an administrator stays quiet", Allowed, MalMade with { InitiatedBy = AuditEvent.User(Bob) }),
        Quiet("a guest stays quiet", Allowed, Made(Mal, "Guest")),
        Quiet("a user of ours stays quiet", Allowed, Made(Alice, "Member")),
        Quiet(
            "a user whom our synchronisation made in another tenant stays quiet",
            Allowed,
            MalProvisioned with { TargetIdentity = """{"id":"x","displayName":"alice_contoso.com#EXT#@fabrikam.onmicrosoft.com"}""" }),
        new("a tenant of our own stays quiet")
        {
            Given = [At(3.Days, PolicyEvent.Of(Operations.SyncSettings[0], Bob, ("tenantId", null, $"\"{Tenants.Sibling}\""), ("userSyncInbound", null, """{"isSyncAllowed":true}"""))), Made(Mia, "Member")],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs)],
            Expect = [],
        },
        new("a later change for our other tenant, or for an exempt one, hides no earlier one")
        {
            Given = [Allowed, Other(AllowedFor(Tenants.Sibling), 1.Hours), Other(AllowedFor(Tenants.Partner), 2.Hours), MalMade],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs), Lists.Exemption(tenant, Slug, "tenant", Tenants.Partner.ToString())],
            Expect = [Alert],
        },
        new("a later change for an approved partner hides no unknown tenant")
        {
            Given = [Allowed, Other(AllowedFor(Tenants.Partner), 1.Hours), MalMade],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert],
        },
        new("what allowed a user may arrive after the user")
        {
            Given = [At(70.Minutes, Allowed) with { IngestedAt = Sample.Ago(20.Minutes) }, At(65.Minutes, MalMade)],
            Expect = [Alert with { TimeGenerated = Sample.Ago(65.Minutes), AllowedOn = Sample.Ago(70.Minutes) }],
        },
        Quiet(
            "a user whom an earlier run reported is not reported again when another change arrives late",
            Allowed, Other(AllowedFor(Tenants.Partner), 2.Hours) with { IngestedAt = Sample.Ago(20.Minutes) }, At(65.Minutes, MalMade)),
        new("the user may stand after other targets, and after its units")
        {
            Given = [Allowed, MalMade with { TargetResources = Targets(Mal, """{"newValue":"[\"Member\"]","oldValue":"[]","displayName":"UserType"}""") }],
            Expect = [Alert],
        },
        Quiet("a guest stays quiet, in whatever order the type is written", Allowed, MalMade with { TargetResources = Targets(Mal, """{"newValue":"[\"Guest\"]","oldValue":"[]","displayName":"UserType"}""") }),
    ];

    private static AuditLogs At(TimeSpan ago, AuditLogs happened) => happened with { TimeGenerated = Sample.Ago(ago), ActivityDateTime = Sample.Ago(ago) };

    private static AuditLogs LongAgo(AuditLogs happened) => At(4.Hours, happened) with { IngestedAt = Sample.Ago(10.Minutes) };

    private static AuditLogs Other(AuditLogs happened, TimeSpan ago) => At(ago, happened) with { Id = Sample.Id($"other {ago}") };

    private static Dynamic Targets(Person user, string property) => Dynamic.Parse(
        $$"""[{"id":"other","type":"Other"},{"administrativeUnits":[{"id":"unit"}],"id":"{{user.Id}}","type":"User","userPrincipalName":"{{user.DirectoryUpn}}","modifiedProperties":[{{property}}]}]""");

    private static AuditLogs AllowedFor(Guid partner) => Allowed with
    {
        TargetResources = PolicyEvent.Targets(("tenantId", null, $"\"{partner}\""), ("identitySynchronization", null, """{"userSyncInbound":{"isSyncAllowed":true}}""")),
    };

    /// <summary>What <see cref="AllowedFor"/> the partner and Gina as a member make.</summary>
    private static Row Fabrikam => Alert with
    {
        PartnerTenantId = Tenants.Partner.ToString(),
        PartnerTenantName = "Fabrikam",
        TenantRelationship = "partner",
        Users = Sample.List(Gina.DirectoryUpn.ToLowerInvariant()),
        LatestUserId = Gina.Id,
        Severity = "Medium",
    };

    private static AuditLogs Made(Person user, string userType)
    {
        AuditLogs added = PolicyEvent.Of(Operations.UserAdded, user);
        return added with
        {
            Category = "UserManagement",
            InitiatedBy = AuditEvent.Application("Microsoft.Azure.SyncFabric", Fabric),
            TargetResources = Dynamic.Of(new[]
            {
                new
                {
                    id = user.Id,
                    type = "User",
                    userPrincipalName = user.DirectoryUpn,
                    modifiedProperties = new[] { new { displayName = "UserType", oldValue = "[]", newValue = $"[\"{userType}\"]" } },
                },
            }),
        };
    }

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
