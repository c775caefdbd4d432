using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Who did what an audit event records: a user or an application, never assumed to be a user.</summary>
public static partial class Actor
{
    /// <summary>
    /// <c>XT_Actor(events)</c>: the events with <c>ActorType</c> (user, app or unknown), <c>ActorId</c>, <c>ActorName</c>, <c>ActorUpn</c> (a user's name as it is
    /// at home, an application's as it is), <c>ActorKeys</c> (what <see cref="Exempt"/> may call the actor), <c>ActorIp</c> and <c>ActorIsExternal</c>. A user is external when the
    /// name says so: <c>#EXT#</c>, <c>live.com#</c>, or a domain that is none of ours. Guests whose object id alone gives them away need IdentityInfo, which
    /// near-real-time rules cannot wait for.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_Actor",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a0d"),
        Version = new("1.2.0"),
        Description = "Audit events with their actor: type, id, name, IP address, and whether it is an external user.",
        Parameters = [KqlParameter.Table("events", new Column("InitiatedBy", KqlType.Dynamic), new Column("AdditionalDetails", KqlType.Dynamic))],

        // Of the details only the address counts, so they need no bag; key and value stand in either order. Whoever exempts an actor may
        // call a user an application, or the other way round.
        Body = Kql.Query($$"""
            events
            | extend IsUser = isnotempty(strcat(InitiatedBy.user.id, InitiatedBy.user.userPrincipalName))
            | extend Who = iff(IsUser, InitiatedBy.user, InitiatedBy.app)
            | extend ActorId = tolower(coalesce(tostring(Who.id), tostring(Who.servicePrincipalId), tostring(Who.appId))),
                ActorName = iff(IsUser, tolower(tostring(Who.userPrincipalName)), tostring(Who.displayName)),
                ActorIp = coalesce(tostring(Who.ipAddress), extract(@'"value":\s*"([^"]*)"', 1, extract(@'(?i)\{[^{}]*"ipaddr"[^{}]*\}', 0, tostring(AdditionalDetails))))
            | extend ActorType = case(IsUser, "user", isnotempty(strcat(ActorId, ActorName)), "app", "unknown"),
                ActorIsExternal = IsUser and {{ExternalName.Of(tenant)}}(ActorName), ActorUpn = iff(IsUser, {{HomeUpn.Function}}(ActorName), ActorName)
            | extend ActorKeys = pack_array(strcat("user:", ActorId), strcat("user:", tolower(ActorUpn)), strcat("app:", ActorId), strcat("app:", tolower(ActorUpn)), strcat("app:", tolower(tostring(Who.appId))))
            | project-away IsUser, Who
            """),
        Proof = () => Proof,
    };
}
