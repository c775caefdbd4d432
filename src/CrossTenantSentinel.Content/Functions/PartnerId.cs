using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Which organisation a change of cross-tenant settings is about. The log names it in different places, by the age of the storage model.</summary>
public static partial class PartnerId
{
    /// <summary>
    /// <c>XT_PartnerId(targets)</c>: lower-case tenant id, or empty. From the modified property <c>tenantId</c> or <c>partnerIdentifier</c> of any
    /// target, new before old, or else such a key within a value, or a target that is called like a GUID.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_PartnerId",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b54"),
        Description = "Tenant id of the organisation that a change of cross-tenant settings is about.",
        Parameters = [KqlParameter.Scalar("targets", KqlType.Dynamic)],

        // The property is found as text: neither its place nor the order of its keys is a contract.
        Body = Kql.Query($$"""
            let Guid = @"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
            let text = replace_string(tolower(tostring(targets)), @"\", "");
            let property = extract(@'\{[^{}]*"displayname":\s*"(?:[^"]*\.)?(?:tenantid|partneridentifier)"[^{}]*\}', 0, text);
            coalesce(
                extract(strcat(@'"newvalue":[^}]*?', Guid), 1, property),
                extract(Guid, 1, property),
                extract(strcat(@'"(?:tenantid|partneridentifier|displayname)":\s*"', Guid), 1, text))
            """),
        Proof = () => Proof,
    };
}
