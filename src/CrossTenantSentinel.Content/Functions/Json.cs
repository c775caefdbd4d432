using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>A value of the audit log as what it stands for. The log writes JSON as text, at times as text within text, and spells keys in different cases.</summary>
public static partial class Json
{
    /// <summary>
    /// <c>XT_Json(text)</c>: the value in lower case, decoded twice, and out of an array of one. Null for empty text; text that is no JSON stays text.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_Json",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b51"),
        Version = new("1.1.0"),
        Description = "A value that the audit log writes as JSON text, also as text within text or as an array of one, in lower case.",
        Parameters = [KqlParameter.Scalar("text", KqlType.String)],
        Body = Kql.Query($"""
            let decoded = parse_json(tostring(parse_json(tolower(text))));
            let single = iff(array_length(decoded) == 1, decoded[0], decoded);
            parse_json(tostring(single))
            """),
        Proof = () => Proof,
    };
}
