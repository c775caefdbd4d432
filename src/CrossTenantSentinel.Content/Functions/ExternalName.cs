using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Whether a user principal name is a stranger's.</summary>
public static partial class ExternalName
{
    /// <summary>
    /// <c>XT_IsExternal(upn)</c>: true for <c>#EXT#</c>, <c>live.com#</c>, or a domain that is none of ours; any case. A guest whose name was changed to one
    /// of our domains is not recognised, and a name without a domain is nobody's.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_IsExternal",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b30"),
        Version = new("1.1.0"),
        Description = "Whether a user principal name is that of an external user.",
        Parameters = [KqlParameter.Scalar("upn", KqlType.String)],
        Body = Kql.Query($"""
            upn contains "#ext#" or upn startswith "live.com#" or extract("@([^@]*)$", 1, upn) !in~ ({tenant.InternalDomains.Prepend("")})
            """),
        Proof = () => Proof,
    };
}
