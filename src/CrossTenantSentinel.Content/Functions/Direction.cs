using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// Where a sign-in leads. The log does not say; it follows from the log's owner, the user's home and the resource's tenant.
/// <c>UserType</c> alone misleads: our own employees are guests in outbound rows.
/// </summary>
public static partial class Direction
{
    /// <summary><c>XT_Direction(log, home, resource, userType)</c>: a value of <see cref="Values.Directions"/>.</summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_Direction",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a02"),
        Description = "Direction of a sign-in: inbound, inboundNonEntra, outbound, internal, foreign or unknown.",
        Parameters =
        [
            KqlParameter.Scalar("log", KqlType.String),
            KqlParameter.Scalar("home", KqlType.String),
            KqlParameter.Scalar("resource", KqlType.String),
            KqlParameter.Scalar("userType", KqlType.String),
        ],

        // Guests without an Entra home have no home tenant, or the resource's: without the second branch they would look internal.
        Body = Kql.Query($"""
            let ownHome = {OwnTenant.Of(tenant)}(home, log);
            let ownResource = {OwnTenant.Of(tenant)}(resource, log);
            case(
                isempty(log) or isempty(resource), "unknown",
                ownResource and userType =~ "guest" and (isempty(home) or home =~ resource), "inboundNonEntra",
                isempty(home), "unknown",
                ownHome and ownResource, "internal",
                ownHome, "outbound",
                ownResource, "inbound",
                "foreign")
            """),
        Proof = () => Proof(tenant),
    };
}
