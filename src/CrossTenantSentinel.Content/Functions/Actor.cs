using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Who did what an audit event records: a user or an application, never assumed to be a user.</summary>
public static partial class Actor
{
    /// <summary>
    /// <c>XT_Actor(initiatedBy, details)</c>: a bag of <c>Type</c> (user, app or unknown), <c>Id</c>, <c>Name</c>, <c>Ip</c> and <c>IsExternal</c>. A user is external
    /// when the name says so: <c>#EXT#</c>, <c>live.com#</c>, or a domain that is none of ours. Guests whose object id alone gives them away need
    /// IdentityInfo, which near-real-time rules cannot wait for.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_Actor",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a0d"),
        Version = new("1.1.0"),
        Description = "The actor of an audit event as a bag: type, id, name, IP address, and whether it is an external user.",
        Parameters = [KqlParameter.Scalar("initiatedBy", KqlType.Dynamic), KqlParameter.Scalar("details", KqlType.Dynamic)],
        Body = Kql.Query($"""
            let userId = tolower(tostring(initiatedBy.user.id));
            let upn = tolower(tostring(initiatedBy.user.userPrincipalName));
            let appName = tostring(initiatedBy.app.displayName);
            let appId = tolower(coalesce(tostring(initiatedBy.app.servicePrincipalId), tostring(initiatedBy.app.appId)));
            let isUser = isnotempty(userId) or isnotempty(upn);
            bag_pack(
                "Type", case(isUser, "user", isnotempty(appName) or isnotempty(appId), "app", "unknown"),
                "Id", iff(isUser, userId, appId),
                "Name", iff(isUser, upn, appName),
                "Ip", coalesce(tostring(initiatedBy.user.ipAddress), tostring(details.ipaddr)),
                "IsExternal", {ExternalName.Of(tenant)}(upn))
            """),
        Proof = () => Proof,
    };
}
