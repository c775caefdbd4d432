using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class PolicyChanges
{
    private const string Inbound = "b2bCollaborationInbound";
    private const string Trust = "inboundTrust";
    private const string Consent = "automaticUserConsentSettings";

    private const string Detail = "partnerpolicydetail";

    private static FunctionProof<ChangeRow> Proof => new(self => Kql.Query($"{self}((AuditLogs | extend EventId = Id)) | project Area, Change, Before, After, Weakened"))
    {
        Scenarios =
        [
            Says("true", "blocked to allowed", Users("2"), Users("1")),
            Says("true", "blocked to allowed", Users("\"Blocked\""), Users("\"ALLOWED\"")),
            Says("false", "allowed to blocked", Users("1"), Users("2")),
            Says("unknown", "default to allowed", "null", Users("1")),
            Says("false", "default to blocked", null, Users("2")),
            Says("false", "allowed to default", Users("1"), ""),
            Says("unknown", "blocked to default", Users("2"), "null"),
            Says("unknown", "allowed to default", Users("1", "a"), ""),
            Says("false", "allowed to default", Users("1", "a", "AllUsers"), ""),
            Says("unknown", "default to blocked", null, Users("2", "a")),
            Says("false", "default to blocked", null, Users("2", "AllApplications")),
            Says("unknown", "allowed to blocked", Users("1", "a"), Users("2", "b")),
            Says("false", "allowed to blocked", Users("1", "a"), Users("2", "AllUsers")),
            Says("false", "allowed to blocked", Users("1", "AllUsers"), Users("2", "a")),
            Says("true", "allowed for other targets", Users("1", "a"), Users("1", "a", "b")),
            Says("true", "allowed for other targets", Users("1", "a"), Users("1", "AllUsers")),
            Says("false", "allowed for other targets", Users("1", "a", "b"), Users("1", "b")),
            Says("false", "allowed for other targets", Users("1", "AllUsers"), Users("1", "a")),
            Says("true", "blocked for other targets", Users("2", "a", "b"), Users("2", "a")),
            Says("false", "blocked for other targets", Users("2", "a"), Users("2", "a", "b")),
            Of(new(Inbound, "access: blocked to allowed", """{"accesstype":2}""", """{"accesstype":1}""", "true"), (Inbound, """{"AccessType":2}""", """[{"AccessType":1}]""")),
            Of(new(Inbound, "access: default to allowed", "", """{"accesstype":1}""", "unknown"), (Inbound, null, """{"AccessType":1}""")),
            Of(new(Inbound, "access: allowed to blocked", """{"accesstype":"allowed"}""", """{"accesstype":"blocked"}""", "false"), (Inbound, """{"AccessType":"Allowed"}""", """{"AccessType":"Blocked"}""")),
            Of(
                new(Inbound, "access: allowed for other targets", """{"accesstype":1,"targets":[{"target":"a"}]}""", """{"accesstype":1,"targets":[{"target":"allusers"}]}""", "true"),
                (Inbound, """{"AccessType":1,"Targets":[{"Target":"a"}]}""", """{"AccessType":1,"Targets":[{"Target":"AllUsers"}]}""")),
            Of(new(Trust, "ismfaaccepted: default to false", "", """{"ismfaaccepted":false}""", "false"), (Trust, null, """{"isMfaAccepted":false}""")),
            Of(new(Trust, "ismfaaccepted: true to default", """{"ismfaaccepted":true}""", "", "false"), (Trust, """{"isMfaAccepted":true}""", "null")),
            Quiet("a value that cannot be read and stays the same has not changed", (Inbound, """{"Users""", """{"Users""")),
            Quiet("equal values have not changed", (Inbound, Users("1", "a"), Users("1", "a"))),
            Quiet("targets in another order have not changed", (Inbound, Users("1", "a", "b"), Users("1", "b", "a"))),
            Quiet("a property that is no area, with text, is none", ("tenantId", null, $"\"{Tenants.Unlisted}\"")),
            Quiet("no value before and after is no change", (Inbound, null, "null")),
            Quiet("an event that changed nothing is no row"),
            new("an event without targets is no row") { Given = [PolicyEvent.Of(Operations.PartnerUpdated, Bob) with { TargetResources = null }], Expect = [] },
            Of(new(Trust, "ismfaaccepted: false to true", """{"ismfaaccepted":false}""", """{"ismfaaccepted":true}""", "true"), (Trust, """{"isMfaAccepted":false}""", """{"isMfaAccepted":true}""")),
            Of(new(Trust, "ismfaaccepted: true to false", """{"ismfaaccepted":true}""", """{"ismfaaccepted":false}""", "false"), (Trust, """{"isMfaAccepted":true}""", """{"isMfaAccepted":false}""")),
            Of(new(Trust, "ismfaaccepted: default to true", "", """{"ismfaaccepted":true}""", "unknown"), (Trust, null, """{"isMfaAccepted":true}""")),
            Of(new(Trust, "ismfaaccepted: false to default", """{"ismfaaccepted":false}""", "", "unknown"), (Trust, """{"isMfaAccepted":false}""", "")),
            Of(new(Consent, "inboundallowed: default to true", "[]", """{"inboundallowed":true}""", "true"), (Consent, "[]", """[{"InboundAllowed":true}]""")),
            Of(new(Consent, "inboundallowed: false to default", """{"inboundallowed":false}""", "", "false"), (Consent, """{"inboundAllowed":false}""", null)),
            Of(new(Consent, "outboundallowed: false to true", """{"outboundallowed":false}""", """{"outboundallowed":true}""", "true"), ("AutomaticUserConsent.OutboundAllowed", "false", "true")),
            Of(new(Trust, "iscompliantdeviceaccepted: false to true", """{"iscompliantdeviceaccepted":false}""", """{"iscompliantdeviceaccepted":true}""", "true"), ("InboundTrust.IsCompliantDeviceAccepted", "\"False\"", "\"True\"")),
            Of(
                new(Trust, "iscompliantdeviceaccepted: true to false; ismfaaccepted: false to true", """{"ismfaaccepted":false}""", """{"ismfaaccepted":true}""", "true"),
                ("isCompliantDeviceAccepted", "true", "false"), ("isMfaAccepted", "false", "true")),
            Of(
                new(Trust, "a: false to default; b: true to false", """{"a":false,"b":true}""", """{"b":false}""", "unknown"),
                (Trust, """{"a":false,"b":true}""", """{"b":false}""")),
            Of(
                new(Inbound, "usersandgroups: blocked to allowed", """{"usersandgroups":{"accesstype":2}}""", """{"usersandgroups":{"accesstype":1}}""", "true"),
                ("PartnerPolicyDetail", $$"""{"B2BCollaborationInbound":{{Users("2")}},"TenantRestrictions":null}""", $$"""{"B2BCollaborationInbound":{{Users("1")}},"TenantRestrictions":null}""")) with { Name = "an area among a partner's details is read like one of its own" },
            Of(new("partnerpolicydetail", "not readable", "{}", """{"b2b""", "unknown"), ("PartnerPolicyDetail", "{}", """{"B2B""")),
            Of(new(Detail, "ismfaaccepted: false to true", """{"ismfaaccepted":false}""", """{"ismfaaccepted":true}""", "true"), ("PartnerPolicyType", null, "\"InboundTrust\""), (Detail, """{"isMfaAccepted":false}""", """{"isMfaAccepted":true}""")),
            Of(new(Detail, "usersandgroups: blocked to allowed", """{"usersandgroups":{"accesstype":2}}""", """{"usersandgroups":{"accesstype":1}}""", "true"), (Detail, Users("2"), Users("1"))),
            Of(
                new(Detail, """crosstenantaccesspolicy: {"a":false} to {"a":true}""", """{"crosstenantaccesspolicy":{"a":false}}""", """{"crosstenantaccesspolicy":{"a":true}}""", "unknown"),
                (Detail, """{"crossTenantAccessPolicy":{"a":false}}""", """{"crossTenantAccessPolicy":{"a":true}}""")),
            Of(new(Detail, """access: [{"a":false},{"b":1}] to [{"a":true},{"b":1}]""", """[{"a":false},{"b":1}]""", """[{"a":true},{"b":1}]""", "unknown"), (Detail, """[{"a":false},{"b":1}]""", """[{"a":true},{"b":1}]""")),
            Of(new(Trust, """access: [1,2] to default""", "[1,2]", "", "unknown"), (Trust, "[1,2]", null)),
            Quiet("a detail that names no area and stays the same has not changed", (Detail, """[{"a":false},{"b":1}]""", """[{"a":false},{"b":1}]""")),
            Of(new(Inbound, "not readable", """{"usersandgroups":{"accesstype":2}}""", """{"users""", "unknown"), (Inbound, Users("2"), """{"Users""")),
            new("two areas of one event are two rows, two events are too")
            {
                Given =
                [
                    PolicyEvent.Of(Operations.PartnerUpdated, Bob, (Trust, """{"a":false}""", """{"a":true}"""), (Consent, """{"b":false}""", """{"b":true}""")),
                    PolicyEvent.Of(Operations.PartnerUpdated, Carol, (Trust, """{"a":true}""", """{"a":false}""")),
                ],
                Expect =
                [
                    new(Trust, "a: false to true", """{"a":false}""", """{"a":true}""", "true"),
                    new(Consent, "b: false to true", """{"b":false}""", """{"b":true}""", "true"),
                    new(Trust, "a: true to false", """{"a":true}""", """{"a":false}""", "false"),
                ],
            },
        ],
    };

    private static string Users(string type, params IEnumerable<string> targets)
    {
        string listed = targets.Any() ? $",\"Targets\":[{string.Join(',', targets.Select(target => $"{{\"Target\":\"{target}\"}}"))}]" : "";
        return $"{{\"UsersAndGroups\":{{\"AccessType\":{type}{listed}}}}}";
    }

    private static Scenario<ChangeRow> Says(string weakened, string change, string? before, string? after) => Of(
        new(Inbound, $"usersandgroups: {change}", Kept(before), Kept(after), weakened), (Inbound, before, after));

    private static string Kept(string? value) => value is null or "null" ? "" : value.ToLowerInvariant();

    private static Scenario<ChangeRow> Of(ChangeRow row, params IEnumerable<(string Name, string? Old, string? New)> properties) =>
        new($"{row.Change}, from {(row.Before == "" ? "nothing" : row.Before)} to {(row.After == "" ? "nothing" : row.After)}, is {row.Weakened} in {row.Area}")
        {
            Given = [PolicyEvent.Of(Operations.PartnerUpdated, Bob, properties)],
            Expect = [row],
        };

    private static Scenario<ChangeRow> Quiet(string name, params IEnumerable<(string Name, string? Old, string? New)> properties) => new(name)
    {
        Given = [PolicyEvent.Of(Operations.PartnerUpdated, Bob, properties)],
        Expect = [],
    };

    internal sealed record ChangeRow(string Area, string Change, string Before, string After, string Weakened);
}
