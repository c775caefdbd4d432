using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class Bag
{
    private static FunctionProof<BagRow> Proof => new(self => Kql.Query($"{self}(AuditLogs) | project Details"))
    {
        Scenarios =
        [
            Makes("details in any order become a bag with lower-case keys", AuditEvent.Details(("InvitationId", "i-1"), ("User-Agent", "Browser"), ("oid", "1")), """{"invitationid":"i-1","user-agent":"Browser","oid":"1"}"""),
            Makes("an event without details keeps an empty bag", null, "{}"),
            Makes("an event with an empty list of details keeps an empty bag", Dynamic.Parse("[]"), "{}"),
            Makes("a text in place of the list keeps an empty bag", Dynamic.Of("oid"), "{}"),
            Makes("one detail is a bag of one", AuditEvent.Details(("oid", "1")), """{"oid":"1"}"""),
            Makes("of a key that occurs twice the first value counts", AuditEvent.Details(("oid", "first"), ("OID", "second")), """{"oid":"first"}"""),
            Makes("of a key that occurs twice the first value counts that is not empty", AuditEvent.Details(("oid", ""), ("Oid", "second"), ("OID", "third")), """{"oid":"second"}"""),
            Makes("a value that is no text becomes text", Dynamic.Parse("""[{"key":"a","value":1},{"key":"b","value":true},{"key":"c","value":{"d":2}}]"""), """{"a":"1","b":"true","c":"{\"d\":2}"}"""),
            Makes("a value that is null or missing is empty", Dynamic.Parse("""[{"key":"a","value":null},{"key":"b"}]"""), """{"a":"","b":""}"""),
            Makes("a detail without a key is left out", Dynamic.Parse("""[{"key":"","value":"1"},{"value":"2"},null,{"key":"a","value":"3"}]"""), """{"a":"3"}"""),
            new("two events keep their own details")
            {
                Given =
                [
                    AuditEvent.SupportApproval(Alice) with { AdditionalDetails = AuditEvent.Details(("oid", "1")) },
                    AuditEvent.SupportApproval(Bob) with { AdditionalDetails = AuditEvent.Details(("oid", "2")) },
                ],
                Expect = [new(Dynamic.Parse("""{"oid":"1"}""")), new(Dynamic.Parse("""{"oid":"2"}"""))],
            },
        ],
    };

    private static Scenario<BagRow> Makes(string name, Dynamic? details, string bag) => new(name)
    {
        Given = [AuditEvent.SupportApproval(Alice) with { AdditionalDetails = details }],
        Expect = [new(Dynamic.Parse(bag))],
    };

    internal sealed record BagRow(Dynamic Details);
}
