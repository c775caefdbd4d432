using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// The name a guest has at home. The directory spells it <c>gina_fabrikam.com#EXT#@contoso.onmicrosoft.com</c>, the sign-in log
/// <c>gina@fabrikam.com</c>. Join by object id where there is one: this is the fallback.
/// </summary>
public static partial class HomeUpn
{
    /// <summary>
    /// <c>XT_HomeUpn(upn)</c>: lower case; for a guest the part before <c>#ext#</c> without the 32 hexadecimal digits of a deleted object, its last
    /// underscore turned into <c>@</c> (user names may contain underscores, domains may not); without a leading <c>live.com#</c>.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_HomeUpn",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a0c"),
        Version = new("1.1.0"),
        Description = "The user principal name that a guest has in the home tenant; any other name in lower case.",
        Parameters = [KqlParameter.Scalar("upn", KqlType.String)],
        Body = Kql.Query($$"""
            trim_end("@", replace_regex(replace_regex(tolower(upn), @"^(?:[0-9a-f]{32})?(.*?)(?:_([^_@]*))?#ext#.*$", @"\1@\2"), @"^live\.com#", ""))
            """),
        Proof = () => Proof,
    };
}
