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

public static partial class PartnerWeakened
{
    private const string Blocked = """[{"usersAndGroups":{"AccessType":2}}]""";
    private const string Allowed = """[{"usersAndGroups":{"AccessType":1}}]""";

    private static AuditLogs Opened => Updated(("b2bCollaborationInbound", Blocked, Allowed));

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
        PartnerTenantId: Tenants.Unlisted.ToString(),
        PartnerTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        Area: "b2bCollaborationInbound",
        Change: "usersandgroups: blocked to allowed",
        Before: """{"usersandgroups":{"accesstype":2}}""",
        After: """{"usersandgroups":{"accesstype":1}}""",
        Weakened: "true",
        CorrelationId: Opened.CorrelationId!,
        Severity: "High");

    private static AuditLogs Deleted => PolicyEvent.Of(Operations.PartnerDeleted, Bob, ("tenantId", Quoted(Tenants.Unlisted), null), ("b2bCollaborationInbound", Blocked, null));

    private static Row DeletedAlert => Alert with
    {
        Area = "partnerEntry",
        Change = "entry deleted: the default applies",
        Before = "",
        After = "",
        CorrelationId = Deleted.CorrelationId!,
        Severity = "Low",
    };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("inbound collaboration that is opened is of high severity")
        {
            Given = [Opened],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = $"Cross-tenant access of {Tenants.Unlisted} loosened by adm-bob@contoso.com: b2bCollaborationInbound",
                    Description = $"adm-bob@contoso.com changed the cross-tenant access settings of {Tenants.Unlisted}: usersandgroups: blocked to allowed.",
                    Severity = AlertSeverity.High,
                    Entities = [$"Account {{ Name = adm-bob, UPNSuffix = contoso.com, AadUserId = {Bob.Id} }}", "IP { Address = 203.0.113.10 }"],
                    Events = 1,
                },
            ],
        },
        Changed(
            "the newer storage model keeps all areas in one property",
            ("PartnerPolicyDetail", """{"inboundTrust":{"isMfaAccepted":false},"b2bCollaborationInbound":null}""", """{"inboundTrust":{"isMfaAccepted":true},"b2bCollaborationInbound":null}"""),
            Alert with { Area = "inboundTrust", Change = "ismfaaccepted: false to true", Before = """{"ismfaaccepted":false}""", After = """{"ismfaaccepted":true}""" }),
        Changed(
            "invitations redeemed without consent are off unless switched on",
            ("automaticUserConsentSettings", null, """{"inboundAllowed":true}"""),
            Alert with { Area = "automaticUserConsentSettings", Change = "inboundallowed: default to true", Before = "", After = """{"inboundallowed":true}""" }),
        Changed(
            "JSON text within JSON text, and keys in Pascal case, are read",
            ("B2BDirectConnectInbound", Nested("""{"UsersAndGroups":{"AccessType":"Blocked"}}"""), Nested("""{"UsersAndGroups":{"AccessType":"Allowed"}}""")),
            Alert with { Area = "b2bDirectConnectInbound", Before = """{"usersandgroups":{"accesstype":"blocked"}}""", After = """{"usersandgroups":{"accesstype":"allowed"}}""" }),
        Changed(
            "outbound settings are of medium severity",
            ("b2bCollaborationOutbound", Blocked, Allowed),
            Alert with { Area = "b2bCollaborationOutbound", Severity = "Medium" }),
        Changed(
            "targets widened to all applications are found",
            ("b2bCollaborationInbound", Applications(1, "00000003-0000-0000-c000-000000000000"), Applications(1, "AllApplications")),
            Alert with
            {
                Change = "applications: allowed for other targets",
                Before = """{"applications":{"accesstype":1,"targets":[{"target":"00000003-0000-0000-c000-000000000000"}]}}""",
                After = """{"applications":{"accesstype":1,"targets":[{"target":"allapplications"}]}}""",
            }),
        Changed(
            "lifted tenant restrictions are found",
            ("tenantRestrictions", Blocked, Allowed),
            Alert with { Area = "tenantRestrictions" }),
        Changed(
            "a value that cannot be read is unknown, and lost by nobody",
            ("b2bCollaborationInbound", Blocked, """{"usersAndGroups":{"AccessType":"""),
            Alert with { Change = "not readable", After = """{"usersandgroups":{"accesstype":""", Weakened = "unknown", Severity = "Medium" }),
        Changed(
            "the one property of the newer model that cannot be read is unknown too",
            ("PartnerPolicyDetail", "{}", """{"inboundTrust":"""),
            Alert with { Area = "partnerpolicydetail", Change = "not readable", Before = "{}", After = """{"inboundtrust":""", Weakened = "unknown", Severity = "Medium" }),
        Changed(
            "a blocking value that falls back to the default is unknown",
            ("b2bCollaborationInbound", Blocked, "null"),
            Alert with { Change = "usersandgroups: blocked to default", After = "", Weakened = "unknown", Severity = "Medium" }),
        new("two areas of one event are two alerts, the partner is named by its entry in the directory")
        {
            Given = [Updated(Tenants.Partner, ("b2bCollaborationInbound", Blocked, Allowed), ("b2bDirectConnectInbound", Blocked, Allowed))],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam, Fabrikam with { Area = "b2bDirectConnectInbound" }],
        },
        new("an external actor is of high severity in every area")
        {
            Given = [Updated(("b2bCollaborationOutbound", Blocked, Allowed)) with { InitiatedBy = AuditEvent.User(Gina) }],
            Expect =
            [
                Alert with
                {
                    ActorId = Gina.Id,
                    ActorName = "gina_fabrikam.com#ext#@contoso.onmicrosoft.com",
                    ActorUserId = Gina.Id,
                    AccountName = "gina_fabrikam.com#ext#",
                    AccountDomain = "contoso.onmicrosoft.com",
                    ActorIsExternal = true,
                    Area = "b2bCollaborationOutbound",
                },
            ],
        },
        new("a blocking entry that is deleted is of low severity, whatever the case and full stop of the operation's name")
        {
            Given = [Deleted with { OperationName = Operations.PartnerDeleted.ToUpperInvariant() + "." }],
            Expect = [DeletedAlert with { Before = DeletedText }],
        },
        new("an event that arrives two hours late is reported when it arrives")
        {
            Given = [Opened with { TimeGenerated = Sample.Ago(2.Hours), IngestedAt = Sample.Ago(10.Minutes) }],
            Expect = [Alert with { TimeGenerated = Sample.Ago(2.Hours) }],
        },
        Quiet("an event that an earlier run saw stays quiet", Opened with { TimeGenerated = Sample.Ago(2.Hours), IngestedAt = Sample.Ago(1.Hours) }),
        Quiet("a tightened setting stays quiet", Updated(("b2bCollaborationInbound", Allowed, Blocked))),
        Quiet("equal values stay quiet", Updated(("b2bCollaborationInbound", Allowed, Allowed))),
        Quiet("targets in another order stay quiet", Updated(("b2bCollaborationInbound", Users("a", "b"), Users("b", "a")))),
        Quiet("a first blocking value stays quiet", Updated(("b2bCollaborationInbound", null, Blocked))),
        Quiet("a change of the description stays quiet", Updated(("description", "\"Fabrikam\"", "\"Fabrikam Inc.\""))),
        Quiet("an event without properties stays quiet", Opened with { TargetResources = Dynamic.Parse("[]") }),
        Quiet("a deleted entry that blocked nothing stays quiet", PolicyEvent.Of(Operations.PartnerDeleted, Bob, ("tenantId", Quoted(Tenants.Unlisted), null), ("b2bCollaborationInbound", Allowed, null))),
        Quiet("an attempt that failed stays quiet", Opened with { Result = "failure" }),
        Quiet("a change of the default is for another rule", Opened with { OperationName = Operations.DefaultUpdated }),
        new("an exempt tenant stays quiet")
        {
            Given = [Opened],
            Watchlists = [Lists.Exemption(tenant, Slug, "tenant", Tenants.Unlisted.ToString())],
            Expect = [],
        },
    ];

    private static Row Fabrikam => Alert with
    {
        PartnerTenantId = Tenants.Partner.ToString(),
        PartnerTenantName = "Fabrikam",
        TenantRelationship = "partner",
    };

    private static string DeletedText => Deleted.TargetResources!.ToString()!.Replace("\\", "", StringComparison.Ordinal);

    private static AuditLogs Updated(params IEnumerable<(string Name, string? Old, string? New)> properties) => Updated(Tenants.Unlisted, properties);

    private static AuditLogs Updated(Guid partner, params IEnumerable<(string Name, string? Old, string? New)> properties) =>
        PolicyEvent.Of(Operations.PartnerUpdated, Bob, [("tenantId", Quoted(partner), Quoted(partner)), .. properties]);

    private static Scenario<Row> Changed(string name, (string Name, string? Old, string? New) property, Row expected) =>
        new(name) { Given = [Updated(property)], Expect = [expected] };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    private static string Quoted(Guid value) => $"\"{value}\"";

    private static string Applications(int access, string target) => $$$"""{"applications":{"AccessType":{{{access}}},"Targets":[{"Target":"{{{target}}}"}]}}""";

    private static string Users(params IEnumerable<string> targets) =>
        $$$"""{"usersAndGroups":{"accessType":"allowed","targets":[{{{string.Join(',', targets.Select(target => $$"""{"target":"{{target}}"}"""))}}}]}}""";

    /// <summary>JSON text that holds JSON text.</summary>
    private static string Nested(string json) => $"\"{json.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
