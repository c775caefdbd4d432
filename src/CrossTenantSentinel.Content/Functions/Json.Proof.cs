using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class Json
{
    private static FunctionProof<ValueRow> Proof => new(self => Kql.Query($"""
        SigninLogs
        | extend Value = {self}(ResultDescription)
        | project Type = gettype(Value), Text = tostring(Value)
        """))
    {
        Scenarios =
        [
            Is("a quoted text", "\"Guest\"", "string", "guest"),
            Is("a text that is no JSON", "Guest user", "string", "guest user"),
            Is("an object that is cut off", """{"A":""", "string", """{"a":"""),
            Is("a number", "3", "int", "3"),
            Is("a switch in capitals", "TRUE", "bool", "true"),
            Is("a switch as text", "\"True\"", "bool", "true"),
            Is("an object, with its keys in small letters", """{"AccessType":1}""", "dictionary", """{"accesstype":1}"""),
            Is("an object as text within text", """
                "{\"AccessType\":1}"
                """, "dictionary", """{"accesstype":1}"""),
            Is("an array of one", """["Guest"]""", "string", "guest"),
            Is("an array of one object", """[{"AccessType":1}]""", "dictionary", """{"accesstype":1}"""),
            Is("an array of one object as text", """["{\"AccessType\":1}"]""", "dictionary", """{"accesstype":1}"""),
            Is("an array of two", """["A","B"]""", "array", """["a","b"]"""),
            Is("an empty array", "[]", "array", "[]"),
            Is("JSON's null", "null", "null", ""),
            Is("an empty text", "", "null", ""),
            Is("no text", null, "null", ""),
        ],
    };

    private static Scenario<ValueRow> Is(string name, string? text, string type, string value) => new($"{name} is read as {type}")
    {
        Given = [SignIn.Internal(Alice) with { ResultDescription = text }],
        Expect = [new(type, value)],
    };

    internal sealed record ValueRow(string Type, string Text);
}
