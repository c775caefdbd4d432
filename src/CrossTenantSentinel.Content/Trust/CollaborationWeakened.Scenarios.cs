using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Trust;

public static partial class CollaborationWeakened
{
    private const string Guest = "10dae51f-b6af-4016-8d66-8c2a99b929b3";

    private static AuditLogs Opened => Updated(("AllowInvitesFrom", "\"1\"", "\"3\""));

    /// <summary>What <see cref="Opened"/> makes.</summary>
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
        Setting: "AllowInvitesFrom",
        Before: "1",
        After: "3",
        Weakened: "true",
        OperationName: Operations.AuthorizationPolicyUpdated,
        CorrelationId: Opened.CorrelationId!,
        Severity: "High");

    private static Row DomainAlert => Alert with
    {
        Setting = "BlockedDomains",
        Before = "a.example, b.example",
        After = "a.example",
        OperationName = Operations.PolicyUpdated,
        CorrelationId = PolicyEvent.Of(Operations.PolicyUpdated, Bob).CorrelationId!,
        Severity = "Medium",
    };

    private static AuditLogs Deleted => PolicyEvent.Of(Operations.PolicyDeleted, Bob);

    private static Row DeletedAlert => DomainAlert with { After = "(policy deleted)", OperationName = Operations.PolicyDeleted, CorrelationId = Deleted.CorrelationId! };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("invitations opened to everyone are of high severity, settings that did not change are left out")
        {
            Given = [Updated(("AllowInvitesFrom", "\"1\"", "\"3\""), ("GuestUserRoleId", $"\"{Guest}\"", $"\"{Guest}\""), ("BlockMsolPowerShell", "false", "false"))],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = "External collaboration setting AllowInvitesFrom loosened by adm-bob@contoso.com",
                    Description = "adm-bob@contoso.com changed AllowInvitesFrom to: 3.",
                    Severity = AlertSeverity.High,
                    Entities = [$"Account {{ Name = adm-bob, UPNSuffix = contoso.com, AadUserId = {Bob.Id} }}", "IP { Address = 203.0.113.10 }"],
                    Events = 1,
                },
            ],
        },
        Changed("names rank like numbers", ("allowInvitesFrom", "\"none\"", "\"adminsAndGuestInviters\""), Alert with { Setting = "allowInvitesFrom", Before = "none", After = "adminsandguestinviters", Severity = "Medium" }),
        Changed("guests who see what members see are of high severity", ("GuestUserRoleId", $"\"{Guest}\"", $"\"{GuestRoles.SameAsMember}\""), Alert with { Setting = "GuestUserRoleId", Before = Guest, After = GuestRoles.SameAsMember }),
        Changed("self-service sign-up that is opened is of medium severity", ("AllowEmailVerifiedUsersToJoinOrganization", "[false]", "[True]"), Alert with { Setting = "AllowEmailVerifiedUsersToJoinOrganization", Before = "false", After = "true", Severity = "Medium" }),
        Changed("numbers that nobody knows are of low severity", ("AllowInvitesFrom", "\"7\"", "\"8\""), Alert with { Before = "7", After = "8", Weakened = "unknown", Severity = "Low" }),
        new("a domain taken off the block list is found in JSON within JSON")
        {
            Given = [Domains(Operations.PolicyUpdated, Policy(blocked: ["a.example", "b.example"]), Policy(blocked: ["a.example"]))],
            Expect = [DomainAlert],
        },
        new("a domain taken off the block list is found in a property of its own")
        {
            Given = [PolicyEvent.Of(Operations.PolicyUpdated, Bob, ("B2BManagementPolicy.BlockedDomains", """["b.example","a.example"]""", """["a.example"]"""))],
            Expect = [DomainAlert],
        },
        new("an allow list that is emptied is found")
        {
            Given = [Domains(Operations.PolicyUpdated, Policy(allowed: ["fabrikam.com"]), Policy())],
            Expect = [DomainAlert with { Setting = "AllowedDomains", Before = "fabrikam.com", After = "" }],
        },
        new("a deleted policy is found")
        {
            Given = [Domains(Operations.PolicyDeleted, Policy(blocked: ["a.example", "b.example"]), null)],
            Expect = [DeletedAlert],
        },
        new("an event that arrives two hours late is reported when it arrives")
        {
            Given = [Opened with { TimeGenerated = Sample.Ago(2.Hours), IngestedAt = Sample.Ago(10.Minutes) }],
            Expect = [Alert with { TimeGenerated = Sample.Ago(2.Hours) }],
        },
        Changed("a value that nobody knows may be wider than the one before", ("AllowInvitesFrom", "\"3\"", "\"8\""), Alert with { Before = "3", After = "8", Weakened = "unknown", Severity = "Low" }),
        Changed("invitations that are opened to everyone are of high severity, whatever was before", ("AllowInvitesFrom", null, "\"3\""), Alert with { Before = "", After = "3", Weakened = "unknown", Severity = "High" }),
        Changed("a value that nobody knew may have been narrower", ("AllowInvitesFrom", "\"7\"", "\"1\""), Alert with { Before = "7", After = "1", Weakened = "unknown", Severity = "Low" }),
        Changed("invitations opened from nobody at all are found", ("AllowInvitesFrom", "\"0\"", "\"1\""), Alert with { Before = "0", After = "1", Severity = "Medium" }),
        new("an external user who loosens a setting is of high severity")
        {
            Given = [Updated(("AllowInvitesFrom", "\"0\"", "\"1\"")) with { InitiatedBy = AuditEvent.User(Gina) }],
            Expect =
            [
                Alert with
                {
                    ActorId = Gina.Id, ActorName = Gina.DirectoryUpn.ToLowerInvariant(), ActorUserId = Gina.Id, AccountName = "gina_fabrikam.com#ext#", AccountDomain = "contoso.onmicrosoft.com",
                    ActorIsExternal = true, Before = "0", After = "1",
                },
            ],
        },
        new("a deleted policy is found, whose lists the event does not tell")
        {
            Given = [Deleted with { TargetResources = DirectoryEvent.Targets(new { type = "Policy", displayName = "B2BManagementPolicy", modifiedProperties = Array.Empty<object>() }) }],
            Expect = [DeletedAlert with { Before = "" }],
        },
        new("a deleted policy that only allowed domains alerts for those")
        {
            Given = [Domains(Operations.PolicyDeleted, Policy(allowed: ["fabrikam.com"]), null)],
            Expect = [DeletedAlert with { Setting = "AllowedDomains", Before = "fabrikam.com" }],
        },
        new("a deleted policy that allowed and blocked domains alerts for both")
        {
            Given = [Domains(Operations.PolicyDeleted, Policy(allowed: ["fabrikam.com"], blocked: ["a.example"]), null)],
            Expect = [DeletedAlert with { Before = "a.example" }, DeletedAlert with { Setting = "AllowedDomains", Before = "fabrikam.com" }],
        },
        Quiet("an event that arrives hours late stays quiet", Opened with { TimeGenerated = Sample.Ago(4.Hours), IngestedAt = Sample.Ago(10.Minutes) }),
        Quiet("another setting that is switched on stays quiet", Updated(("BlockMsolPowerShell", "false", "true"))),
        Quiet("a number that nobody knows and that stays the same stays quiet", Updated(("AllowInvitesFrom", "\"7\"", "\"7\""))),
        Quiet("invitations closed for everybody stay quiet, whoever could invite before", Updated(("AllowInvitesFrom", "\"7\"", "\"0\""))),
        Quiet("invitations closed for everybody stay quiet", Updated(("AllowInvitesFrom", "\"3\"", "\"0\""))),
        Quiet("settings in an event of the other policy stay quiet", PolicyEvent.Of(Operations.PolicyUpdated, Bob, ("B2BManagementPolicy", "{}", "{}"), ("AllowInvitesFrom", "\"1\"", "\"3\""))),
        Quiet("lists of domains in an event of the other policy stay quiet", Updated(("BlockedDomains", """["a.example"]""", "[]"))),
        Quiet("lists whose new value is not logged stay quiet", Domains(Operations.PolicyUpdated, Policy(blocked: ["a.example"]), null)),
        Quiet("an allow list that gets shorter stays quiet", Domains(Operations.PolicyUpdated, Policy(allowed: ["a.example", "b.example"]), Policy(allowed: ["a.example"]))),
        Quiet("a tightened setting stays quiet", Updated(("AllowInvitesFrom", "\"3\"", "\"1\""))),
        Quiet("equal values stay quiet", Updated(("AllowInvitesFrom", "\"3\"", "[\"3\"]"))),
        Quiet("domains in another order stay quiet", Domains(Operations.PolicyUpdated, Policy(blocked: ["a.example", "b.example"]), Policy(blocked: ["b.example", "a.example"]))),
        Quiet("a new domain on the block list stays quiet", Domains(Operations.PolicyUpdated, Policy(blocked: ["a.example"]), Policy(blocked: ["a.example", "b.example"]))),
        Quiet("a value that is gone stays quiet", Updated(("AllowInvitesFrom", "\"1\"", null))),
        Quiet("another policy that is deleted stays quiet", PolicyEvent.Of(Operations.PolicyDeleted, Bob, ("TokenLifetimePolicy", "{}", null))),
        Quiet("an attempt that failed stays quiet", Opened with { Result = "failure" }),
        new("an exempt administrator stays quiet")
        {
            Given = [Opened],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Bob.Id)],
            Expect = [],
        },
    ];

    private static AuditLogs Updated(params IEnumerable<(string Name, string? Old, string? New)> properties) => PolicyEvent.Of(Operations.AuthorizationPolicyUpdated, Bob, properties);

    private static AuditLogs Domains(string operation, string? old, string? now) => PolicyEvent.Of(operation, Bob, ("PolicyDefinition", old, now));

    /// <summary>The policy as the log writes it: an array of one text that is JSON.</summary>
    private static string Policy(IEnumerable<string>? allowed = null, IEnumerable<string>? blocked = null) =>
        $$$$"""["{\"B2BManagementPolicy\":{\"InvitationsAllowedAndBlockedDomainsPolicy\":{\"AllowedDomains\":[{{{{List(allowed)}}}}],\"BlockedDomains\":[{{{{List(blocked)}}}}]}}}"]""";

    private static string List(IEnumerable<string>? domains) => string.Join(',', (domains ?? []).Select(domain => $"\\\"{domain}\\\""));

    private static Scenario<Row> Changed(string name, (string Name, string? Old, string? New) property, Row expected) =>
        new(name) { Given = [Updated(property)], Expect = [expected] };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
