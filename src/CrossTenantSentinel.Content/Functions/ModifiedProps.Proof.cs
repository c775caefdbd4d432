using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class ModifiedProps
{
    private static FunctionProof<PropertiesRow> Proof => new(self => Kql.Query($"{self}(AuditLogs) | project Properties"))
    {
        Scenarios =
        [
            Makes("values lose their quotes, names their case", Changed(("UserType", "\"Member\"", "\"Guest\"")), """{"usertype":{"old":"Member","new":"Guest"}}"""),
            Makes("values in an array of one lose the brackets", Changed(("UserType", "[\"Member\"]", " [ \"Guest\" ] ")), """{"usertype":{"old":"Member","new":"Guest"}}"""),
            Makes("empty arrays, empty texts and nulls are empty values", Changed(("a", "[]", ""), ("b", null, "\"\"")), """{"a":{"old":"","new":""},"b":{"old":"","new":""}}"""),
            Makes("JSON text of an object stays as it is", Changed(("a", "{\"x\":[1]}", "{}")), """{"a":{"old":"{\"x\":[1]}","new":"{}"}}"""),
            Makes("a number as text stays a text", Changed(("AllowInvitesFrom", "1", "3")), """{"allowinvitesfrom":{"old":"1","new":"3"}}"""),
            Makes(
                "a value that is no text becomes text", Dynamic.Parse("""[{"modifiedProperties":[{"displayName":"a","oldValue":false,"newValue":true}]}]"""),
                """{"a":{"old":"false","new":"true"}}"""),
            Makes("brackets of a name stay", Changed(("a", "\"Partners [EU]\"", "\"[EXT] Partners\"")), """{"a":{"old":"Partners [EU]","new":"[EXT] Partners"}}"""),
            Makes("a list loses its brackets, a value of several lines stays whole", Changed(("a", "[]", " [ \"one\ntwo\" ] ")), """{"a":{"old":"","new":"one\ntwo"}}"""),
            Makes("of a property that occurs twice the first one counts", Changed(("A", "0", "1"), ("a", "0", "2")), """{"a":{"old":"0","new":"1"}}"""),
            Makes("of a property that occurs twice the first one counts whose new value is not empty", Changed(("a", "0", null), ("A", "5", "2"), ("a", "6", "3")), """{"a":{"old":"5","new":"2"}}"""),
            Makes(
                "the properties of all targets count, in any order of targets",
                DirectoryEvent.Targets(new { type = "Role", modifiedProperties = Array.Empty<object>() }, DirectoryEvent.UserTarget(Gina, ("a", "0", "1")), DirectoryEvent.UserTarget(Mal, ("b", "2", "3"))),
                """{"a":{"old":"0","new":"1"},"b":{"old":"2","new":"3"}}"""),
            Makes("a property without a name is left out", Changed(("", "0", "1"), ("a", "0", "1")), """{"a":{"old":"0","new":"1"}}"""),
            Makes("an event without targets keeps an empty bag", null, "{}"),
            Makes("an event with an empty list of targets keeps an empty bag", Dynamic.Parse("[]"), "{}"),
            Makes("an event whose only target changed nothing keeps an empty bag", Changed(), "{}"),
            Makes("an event whose targets have no list of properties keeps an empty bag", Dynamic.Parse("""[{"id":"1"},{"id":"2","modifiedProperties":null}]"""), "{}"),
            new("two events keep their own properties")
            {
                Given =
                [
                    AuditEvent.SupportApproval(Alice) with { TargetResources = Changed(("a", "0", "1")) },
                    AuditEvent.SupportApproval(Bob) with { TargetResources = Changed(("a", "0", "2")) },
                ],
                Expect = [new(Dynamic.Parse("""{"a":{"old":"0","new":"1"}}""")), new(Dynamic.Parse("""{"a":{"old":"0","new":"2"}}"""))],
            },
        ],
    };

    private static Dynamic Changed(params IEnumerable<(string Name, string? Old, string? New)> properties) => DirectoryEvent.Targets(DirectoryEvent.UserTarget(Gina, properties));

    private static Scenario<PropertiesRow> Makes(string name, Dynamic? targets, string bag) => new(name)
    {
        Given = [AuditEvent.SupportApproval(Alice) with { TargetResources = targets }],
        Expect = [new(Dynamic.Parse(bag))],
    };

    internal sealed record PropertiesRow(Dynamic Properties);
}
