using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Trust;

public static partial class DefaultChanged
{
    private static readonly Guid Automation = new("cccccccc-cccc-4ccc-8ccc-cccccccccc03");

    private static AuditLogs Updated => PolicyEvent.Of(
        Operations.DefaultUpdated,
        Bob,
        ("b2bDirectConnectInbound", """{"usersAndGroups":{"accessType":"blocked"}}""", """{"usersAndGroups":{"accessType":"allowed"}}"""));

    private static AuditLogs Reset => PolicyEvent.Of(Operations.DefaultReset, Bob);

    /// <summary>What <see cref="Updated"/> makes.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        ActorType: "user",
        ActorId: Bob.Id,
        ActorName: Bob.UserPrincipalName,
        ActorUserId: Bob.Id,
        AccountName: Bob.Name,
        AccountDomain: Bob.Domain,
        ActorIsExternal: false,
        ActorMayChange: true,
        IPAddress: SignIn.Address,
        Area: "b2bDirectConnectInbound",
        Change: "b2bDirectConnectInbound: usersandgroups: blocked to allowed",
        Weakened: "true",
        Result: "success",
        CorrelationId: Updated.CorrelationId!,
        Severity: "High");

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("an update of the default is of high severity")
        {
            Given = [Updated],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = "Default cross-tenant access settings changed by adm-bob@contoso.com",
                    Description = "adm-bob@contoso.com changed the default cross-tenant access settings (success): b2bDirectConnectInbound: usersandgroups: blocked to allowed.",
                    Severity = AlertSeverity.High,
                    Entities = [$"Account {{ Name = adm-bob, UPNSuffix = contoso.com, AadUserId = {Bob.Id} }}", "IP { Address = 203.0.113.10 }"],
                    Events = 1,
                },
            ],
        },
        new("a reset by an application is reported, though the event says nothing of the settings")
        {
            Given = [Reset with { InitiatedBy = AuditEvent.Application("Contoso Automation", Automation) }],
            Expect =
            [
                Alert with
                {
                    ActorType = "app",
                    ActorId = Automation.ToString(),
                    ActorName = "Contoso Automation",
                    ActorUserId = "",
                    AccountName = "",
                    AccountDomain = "",
                    Area = "all areas",
                    Change = "reset to Microsoft's defaults",
                    Weakened = "unknown",
                    CorrelationId = Reset.CorrelationId!,
                },
            ],
        },
        new("the operation's name counts in any case, under any category")
        {
            Given = [Updated with { OperationName = Operations.DefaultUpdated.ToUpperInvariant(), Category = "CrossTenantIdentitySyncSettings" }],
            Expect = [Alert],
        },
        new("a tightened default is reported as such")
        {
            Given =
            [
                Updated with
                {
                    TargetResources = PolicyEvent.Targets(
                        ("b2bDirectConnectInbound", """{"usersAndGroups":{"accessType":"allowed"}}""", """{"usersAndGroups":{"accessType":"blocked"}}"""),
                        ("inboundTrust", """{"isMfaAccepted":true}""", """{"isMfaAccepted":false}""")),
                },
            ],
            Expect =
            [
                Alert with
                {
                    Area = "b2bDirectConnectInbound, inboundTrust",
                    Change = "b2bDirectConnectInbound: usersandgroups: allowed to blocked; inboundTrust: ismfaaccepted: true to false",
                    Weakened = "false",
                },
            ],
        },
        new("an update that cannot be read is reported all the same")
        {
            Given = [Updated with { TargetResources = Dynamic.Parse("[]") }],
            Expect = [Alert with { Area = "(not readable)", Change = "no change that can be read", Weakened = "unknown" }],
        },
        Quiet("an update of a partner's settings stays quiet", Updated with { OperationName = Operations.PartnerUpdated }),
        Quiet(
            "another operation of the same category stays quiet",
            Updated with { OperationName = "Update a multitenant org partner configuration template", Category = "CrossTenantAccessSettings" }),
        Quiet("a failed attempt stays quiet by default", Updated with { Result = "failure" }),
        new("an exempt administrator stays quiet")
        {
            Given = [Updated],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Bob.UserPrincipalName)],
            Expect = [],
        },
    ];

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
